// A record from paper that went to the wrong account: what it loses, who is told, and how the person
// gets the record after all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { accepts, inviteTo } from '../supporters/testing.ts'
import { asksToClaim, checks, ends, wronglyClaimed } from './testing.ts'

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
    assert.match(page.text, /Has somebody else got Wren’s record\?.*1 other whom it let see it/s)
    // It may be the person herself who has it: whom she trusts is hers to say.
    assert.doesNotMatch(page.text, /Ffion/)
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
    assert.match(looked.text, /The scheme looked at when the record was claimed/)
    assert.match(looked.text, /Somebody who had this record by mistake/)
    // Robin may begin a record of his own.
    await robin.send((await robin.open('/ashdale/people/own')).press('Begin my record'))
    assert.notEqual(robin.at, record)
    assert.equal((await nell.open(`/ashdale/claims/${reference}/mistake`)).text, ended.text)
    assert.equal((await wren.open(record)).status, 200)
  }))

test('what somebody wrote by mistake is taken out, and is his to take away', () =>
  withSite(async (site) => {
    const { maya, nell, robin, record, reference } = await wronglyClaimed(site)
    const personId = record.split('/').at(-1)!
    const area = site.area.areaId
    // What was there before he had it stays.
    await site.rows(
      `insert into people.about_me (area_id, person_id, heading, words, changed_at, changed_by)
       values ($1, $2, 'people', 'My sister', now() - interval '1 day', 'x')`,
      [area, personId],
    )
    const says = async (at: string, button: string, typed: Record<string, string>) =>
      robin.send((await robin.open(`${record}/${at}`)).press(button, typed))
    await says('name', 'Save the name', { name: 'Robin' })
    await says('about-me/important', 'Save this', { words: 'My dog Rex' })
    await says('wish/words', 'Save this', { words: 'Somebody to walk Rex' })
    await says('goals/new', 'Set this goal', { words: 'Swim with Rex' })
    await site.rows(
      `insert into people.piece (area_id, person_id, piece_id, heading, kind, type, bytes, words, added_by)
       values ($1, $2, $2, 'also', 'picture', 'image/webp', 'REX-BYTES', 'Rex', 'x')`,
      [area, personId],
    )
    await ends(nell, reference)

    for (const at of ['', '/about-me', '/wish', '/goals'])
      assert.doesNotMatch((await maya.open(record + at)).text, /Rex|Robin/, at)
    assert.match((await maya.open(`${record}/about-me`)).text, /My sister/)
    assert.match((await maya.open(record)).text, /Wren/)
    const erased = await site.rows<{ kind: string }>(
      `select kind from people.erasure where person_id = $1 and rule = 'wrong_account' order by kind`,
      [personId],
    )
    assert.deepEqual(
      erased.map(({ kind }) => kind),
      ['goal', 'heading', 'piece', 'wish'],
    )
    const file = await (await robin.ask('/ashdale/account/held.json')).text()
    for (const words of ['My dog Rex', 'Somebody to walk Rex', 'Swim with Rex'])
      assert.ok(file.includes(words), words)
    assert.ok(file.includes(Buffer.from('REX-BYTES').toString('base64')))
    assert.ok(!file.includes('My sister'))
    assert.doesNotMatch((await maya.open('/ashdale/account/held')).text, /Rex/)
    // For a while.
    const onDay = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    await site.round('erase-past-its-time', onDay(29))
    assert.match((await robin.open('/ashdale/account/held')).text, /Swim with Rex/)
    await site.round('erase-past-its-time', onDay(33))
    assert.doesNotMatch((await robin.open('/ashdale/account/held')).text, /Rex/)
  }))

test('what he asked of an enterprise is taken back, and no answer reaches him', () =>
  withSite(async (site) => {
    const { maya, nell, robin, record, reference } = await wronglyClaimed(site)
    const [paper] = await site.rows<{ providerId: string }>(
      'select provider_id as "providerId" from people.paper_record',
    )
    const { providerId } = paper!
    const asks = async (words: string) => {
      const form = await robin.open(`${record}/requests/new`)
      await robin.send(form.press('Send it', { providerId, kind: 'correction', words }))
    }
    await asks('The first thing')
    await asks('The second thing')
    const all = `/ashdale/enterprise/${providerId}/requests`
    const answers = async (page: Awaited<ReturnType<typeof maya.open>>, words: string) =>
      maya.send(page.press('Send this answer', { outcome: 'done', words }))
    const [first, second] = await site.rows<{ id: string }>(
      'select request_id as id from people.request order by asked_at',
    )
    await answers(await maya.open(`${all}/${first!.id}`), 'Wren takes no tablets')
    assert.match((await robin.open('/ashdale/account/requests')).text, /no tablets/)
    const open = await maya.open(`${all}/${second!.id}`)
    await ends(nell, reference)

    const told = async () => (await site.post()).map(({ to, subject }) => `${to}: ${subject}`)
    const asked = `${maya.email}: It was somebody else who asked you about what you keep`
    assert.equal((await told()).filter((one) => one === asked).length, 2)
    assert.doesNotMatch(
      (await robin.open('/ashdale/account/requests')).text,
      /Wren|(first|second) thing|tablets/,
    )
    // She had the page open, and answers all the same.
    const late = await answers(open, 'Wren lives alone')
    assert.match(late.text, /A request was taken back/)
    const answered = 'robin@example.org: There is an answer to what you asked'
    assert.equal((await told()).filter((one) => one === answered).length, 1)
    assert.doesNotMatch((await robin.open('/ashdale/account/requests')).text, /alone/)
    const list = await maya.open(all)
    assert.match(list.text, /Taken back: it was not the person who asked/)
    assert.doesNotMatch(list.text, /answer is due/i)
    const rows = await site.rows('select from people.request_answer')
    assert.equal(rows.length, 1)
    await site.rows('delete from people.request')
    assert.deepEqual(await site.rows('select from people.request_answer'), [])
  }))

test('only whom the scheme trusts ends a claim, and not who keeps the record', () =>
  withSite(async (site) => {
    const { maya, nell, robin, record, reference } = await wronglyClaimed(site)
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
    assert.match(refused.errors().why ?? '', /You keep this record yourself/)
    // Nor who reads the same email as they.
    await site.rows(`insert into accounts.email (account_id, email) values ($1, $2)`, [
      nell.accountId,
      maya.email,
    ])
    const shares = await nell.send(
      (await nell.open(address)).press('End this claim', { why: 'I know' }),
    )
    assert.match(shares.errors().why ?? '', /share an email address/)
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
