// A record from paper that went to the wrong account: what it loses, who is told, and how the person
// gets the record after all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { accepts, inviteTo, linkOn } from '../supporters/testing.ts'
import { asksToClaim, beginsOnPaper, checks, runsAnEnterprise } from './testing.ts'

test('a claim by the wrong account is ended: it and those it let in see nothing, and the person claims anew', () =>
  withSite(async (site) => {
    const { maya, nell, robin, record, reference } = await wronglyClaimed(site)
    // Robin lets a friend in, stops Maya, and keeps a link open.
    const friend = await accepts(
      site,
      await inviteTo(robin, record, { scopes: ['about_me'] }),
      'Ffion',
    )
    const open = await inviteTo(robin, record, { scopes: ['plan'] })
    const access = await robin.open(`${record}/access`)
    await robin.send(access.press('Stop what Maya Holt can see'))
    await robin.send((await robin.open(`${record}/restriction`)).press('Stop using it'))
    assert.equal((await maya.open(record)).status, 404)
    await site.post()

    const found = await nell.open('/ashdale/claims')
    const page = await nell.send(found.press('Go on', { reference }))
    assert.equal(page.text, (await nell.open(found.link(`Wren, ${reference}`))).text)
    assert.match(page.text, /Has somebody else got Wren’s record\?.*Ffion, my daughter/)
    assert.doesNotMatch(page.text, /Maya may know/)
    const blank = await nell.send(page.press('End this claim'))
    assert.deepEqual(Object.keys(blank.errors()), ['why'])
    const ending = blank.press('End this claim', { why: 'Wren came, and had no email' })
    const ended = await nell.send(ending)
    assert.match(ended.text, /on paper again.*Ffion, my daughter.*72 hours/s)
    assert.equal((await nell.send(ending)).text, ended.text)

    for (const one of [robin, friend]) {
      assert.equal((await one.open(record)).status, 404)
      assert.doesNotMatch((await one.open('/ashdale/people')).text, /Wren/)
    }
    assert.match((await friend.open(open)).text, /no longer works/)
    assert.equal((await nell.open(record)).status, 404)
    const post = await site.post()
    const told = Object.fromEntries(post.slice(-2).map(({ to, subject }) => [to, subject]))
    assert.deepEqual(told, {
      'robin@example.org': 'A record is no longer in your account',
      [maya.email]: 'A record is on paper again',
    })
    for (const { subject, body } of post.slice(-2)) assert.doesNotMatch(subject + body, /Wren/)

    // It is on paper again, and Wren's after a new check; the old number and link bring nothing.
    assert.equal((await maya.open(record)).status, 200)
    const anew = await asksToClaim(maya, record)
    assert.notEqual(anew, reference)
    const link = await checks(nell, anew)
    const wren = await site.signedIn({ name: 'Wren', email: 'wren@example.org' })
    const own = await wren.send((await wren.open(link)).press('Yes, this is my record'))
    assert.match(own.text, /Maya Holt.*Supports me/s)
    assert.doesNotMatch(own.text, /Ffion, my daughter may|Stop what Ffion/)
    const looked = await wren.open(`${record}/looked`)
    assert.match(looked.text, /The scheme ended the claim of somebody else/)
    assert.match(looked.text, /Somebody who had this record by mistake/)
    // Robin may begin a record of his own.
    await robin.send((await robin.open('/ashdale/people/own')).press('Begin my record'))
    assert.notEqual(robin.at, record)
    assert.equal((await nell.open(`/ashdale/claims/${reference}/mistake`)).text, ended.text)
    assert.equal((await wren.open(record)).status, 200)
  }))

test('what somebody wrote by mistake is not told as the person’s words', () =>
  withSite(async (site) => {
    const { maya, nell, robin, record, reference } = await wronglyClaimed(site)
    const form = await robin.open(`${record}/about-me/important`)
    await robin.send(form.press('Save this', { words: 'My dog' }))
    const page = await nell.open(`/ashdale/claims/${reference}/mistake`)
    await nell.send(page.press('End this claim', { why: 'I saw it' }))
    const about = await maya.open(`${record}/about-me`)
    assert.match(about.text, /My dog/)
    assert.doesNotMatch(about.text, /Wren wrote this/)
  }))

test('only whom the scheme trusts ends a claim, and not who keeps the record', () =>
  withSite(async (site) => {
    const { maya, robin, record, reference } = await wronglyClaimed(site)
    const address = `/ashdale/claims/${reference}/mistake`
    const stranger = await site.signedIn({ name: 'Asha', email: 'asha@example.org' })
    for (const one of [stranger, robin, maya]) {
      assert.equal((await one.open(address)).status, 404)
      const body = new URLSearchParams({ why: 'It is mine' })
      assert.equal((await one.ask(address, { method: 'POST', body })).status, 404)
    }
    await site.rows(
      `insert into accounts.role (area_id, account_id, role, given_by) values ($1, $2, 'coordinator', 'x')`,
      [site.area.areaId, maya.accountId],
    )
    const page = await maya.open(address)
    const refused = await maya.send(page.press('End this claim', { why: 'I know' }))
    assert.match(refused.errors().why ?? '', /You began this record yourself/)
    assert.equal((await robin.open(record)).status, 200)
    // Who keeps it is told what number to say.
    assert.match((await maya.open(`${record}/claim`)).text, new RegExp(`number: ${reference}`))
  }))

test('of two who end it at once one does, and whoever keeps it is told once', () =>
  withSite(async (site) => {
    const { nell, reference } = await wronglyClaimed(site)
    const page = await nell.open(`/ashdale/claims/${reference}/mistake`)
    const before = (await site.post()).length
    const pages = await Promise.all(
      ['One', 'Two'].map((why) => nell.send(page.press('End this claim', { why }))),
    )
    for (const one of pages) assert.match(one.text, /on paper again/)
    assert.equal((await site.post()).length, before + 2)
    const undone = await site.rows("select from audit.entry where action = 'undid'")
    assert.equal(undone.length, 1)
  }))

/** Maya's record of Wren, which Robin has by a link that was opened on the wrong tablet. */
async function wronglyClaimed(site: TestSite) {
  const maya = await runsAnEnterprise(site)
  const record = await beginsOnPaper(maya)
  const reference = await asksToClaim(maya, record)
  const nell = await site.signedIn({
    ...{ name: 'Nell', email: 'n@example.org', roles: ['coordinator'] },
  })
  const check = await nell.open(`/ashdale/claims/${reference}`)
  const linked = await nell.send(check.press('I have seen who this is', { seen: 'Her passport' }))
  const robin = await site.signedIn({ name: 'Robin', email: 'robin@example.org' })
  const page = await robin.open(linkOn(linked.text))
  await robin.send(page.press('Yes, this is my record'))
  assert.equal((await robin.open(record)).status, 200)
  return { maya, nell, robin, record, reference }
}
