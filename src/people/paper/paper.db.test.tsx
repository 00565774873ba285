// A record on paper, for somebody without email: begun by a provider, checked by whom the scheme
// trusts, claimed once by the person.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/db/new-id.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { linkOn } from '../supporters/testing.ts'
import { asksToClaim, beginsOnPaper, checks, runsAnEnterprise, wren } from './testing.ts'

test('a provider begins a record on paper, and sees it for thirty days', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const record = await beginsOnPaper(maya)
    const page = await maya.open(record)
    assert.match(page.text, /Wren’s record/)
    assert.equal((await maya.open(`${record}/about-me`)).status, 200)
    assert.equal((await maya.open(`${record}/access`)).status, 404)
    const [given] = await site.rows<{ days: number; relation: string }>(
      'select until_on - from_on as days, relation from people.access',
    )
    assert.deepEqual(given, { days: 30, relation: 'provider' })
    await site.rows(
      `update people.access set from_on = current_date - 40, until_on = current_date - 9`,
    )
    assert.equal((await maya.open(record)).status, 404)
  }))

test('what is missing is told and kept; who decided for somebody is named, with what was seen', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const form = await maya.open('/ashdale/people/paper')
    const none = await maya.send(form.press('Begin the record', { name: 'Wren' }))
    assert.deepEqual(Object.keys(none.errors()).toSorted(), ['agreed', 'explained', 'standing'])
    assert.equal(none.value('name'), 'Wren')
    const finance = await maya.send(
      none.press('Begin the record', {
        ...{ ...wren, standing: 'finance_attorney', decidedBy: 'Huw Rees' },
      }),
    )
    assert.match(finance.errors().standing ?? '', /can’t decide about health and care/)
    const sending = finance.press('Begin the record', wren)
    await maya.send(sending)
    await maya.send(sending)
    assert.equal((await site.rows('select from people.person')).length, 1)
  }))

test('nobody but who runs an enterprise begins one, nor for another’s', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const asha = await site.signedIn({ name: 'Asha' })
    assert.equal((await asha.open('/ashdale/people/paper')).status, 404)
    const form = await maya.open('/ashdale/people/paper')
    const forged = form.press('Begin the record', { ...wren, providerId: newId() })
    assert.deepEqual(Object.keys((await maya.send(forged)).errors()), ['providerId'])
    // An id of a record that is there already is nobody's to begin.
    await asha.send((await asha.open('/ashdale/people/own')).press('Begin my record'))
    const personId = asha.at.split('/').at(-1)!
    const stolen = form.press('Begin the record', { ...wren, personId })
    assert.equal((await maya.send(stolen)).status, 404)
    assert.equal((await maya.open(asha.at)).status, 404)
  }))

test('the coordinator sees a number and a name, and the person claims the record, once', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const record = await beginsOnPaper(maya)
    const reference = await asksToClaim(maya, record)
    assert.equal(await asksToClaim(maya, record), reference)

    const nell = await site.signedIn({
      name: 'Nell',
      email: 'n@example.org',
      roles: ['coordinator'],
    })
    const wrong = await nell.open('/ashdale/claims')
    const unknown = await nell.send(wrong.press('Go on', { reference: 'AAAA-BBBB' }))
    assert.match(unknown.errors().reference ?? '', /no such number/)
    const check = await nell.send(
      unknown.press('Go on', { reference: ` ${reference.toLowerCase()} ` }),
    )
    assert.match(check.text, /Is this Wren\?/)
    assert.doesNotMatch(check.text, /Maya may know/)
    const blank = await nell.send(check.press('I have seen who this is'))
    assert.deepEqual(Object.keys(blank.errors()), ['seen'])
    const sending = blank.press('I have seen who this is', { seen: 'Her passport' })
    const linked = await nell.send(sending)
    assert.equal(linkOn((await nell.send(sending)).text), linkOn(linked.text))
    const link = linkOn(linked.text)
    assert.equal((await nell.open(record)).status, 404)

    // Neither who checked nor who keeps it takes it.
    for (const other of [nell, maya]) {
      const refused = await other.send((await other.open(link)).press('Yes, this is my record'))
      assert.match(refused.text, /for the person/)
    }
    const asha = await site.signedIn({ name: 'Asha', email: 'asha@example.org' })
    await asha.send((await asha.open('/ashdale/people/own')).press('Begin my record'))
    const another = await asha.send((await asha.open(link)).press('Yes, this is my record'))
    assert.equal(another.status, 409)
    assert.match(another.text, /can’t put two records together yet/)

    const wrens = await site.signedIn({ name: 'Wren', email: 'wren@example.org' })
    const form = (await wrens.open(link)).press('Yes, this is my record')
    const access = await wrens.send(form)
    assert.match(access.text, /Maya Holt.*Supports me.*They began this record with me, on paper/s)
    assert.match((await wrens.send(form)).text, /You have said yes already/)
    const decided = await wrens.open(`${record}/decisions`)
    assert.match(decided.text, /Maya may know.*You decided this.*Written down by Maya Holt/s)
    assert.match((await maya.open(`${record}/claim`)).text, /has it already/)
    await wrens.send(access.press('Stop what Maya Holt can see'))
    assert.equal((await maya.open(record)).status, 404)
    assert.match((await nell.open(`/ashdale/claims/${reference}`)).text, /can’t find that page/)
    const [paper] = await site.rows<{ checked_by: string }>('select * from people.paper_record')
    assert.equal(paper?.checked_by, `account:${nell.accountId}`)
  }))

test('a new check ends the link of the one before, and of two who claim at once one does', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const record = await beginsOnPaper(maya)
    const reference = await asksToClaim(maya, record)
    const worker = await site.signedIn({
      ...{ name: 'Idris', email: 'i@example.org', roles: ['social_worker'] },
    })
    const first = await checks(worker, reference)
    const second = await checks(worker, reference)
    const wrens = await Promise.all(
      ['wren', 'robin'].map((name) => site.signedIn({ name, email: `${name}@example.org` })),
    )
    assert.match((await wrens[0]!.open(first)).text, /taken back/)
    const forms = await Promise.all(
      wrens.map(async (one) => (await one.open(second)).press('Yes, this is my record')),
    )
    const pages = await Promise.all(wrens.map((one, index) => one.send(forms[index]!)))
    assert.deepEqual(pages.map(({ status }) => status).toSorted(), [200, 404])
    assert.equal((await site.rows("select from people.access where relation = 'self'")).length, 1)
  }))

test('only whom the scheme trusts checks, and not who keeps the record', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site, ['coordinator'])
    const record = await beginsOnPaper(maya)
    const reference = await asksToClaim(maya, record)
    const page = await maya.open(`/ashdale/claims/${reference}`)
    const own = await maya.send(page.press('I have seen who this is', { seen: 'I know her' }))
    assert.match(own.errors().seen ?? '', /Somebody else has to see/)
    const asha = await site.signedIn({ name: 'Asha', email: 'a@example.org' })
    for (const address of ['/ashdale/claims', `/ashdale/claims/${reference}`])
      assert.equal((await asha.open(address)).status, 404)
    const other = await runsAnEnterprise(site)
    assert.equal((await other.open(`${record}/claim`)).status, 404)
    await site.rows("update people.paper_claim set ends_at = now() - interval '1 second'")
    assert.equal((await maya.open(`/ashdale/claims/${reference}`)).status, 404)
  }))

test('a link ends with the right of whoever checked, and comes back with nobody else’s', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const reference = await asksToClaim(maya, await beginsOnPaper(maya))
    const idris = await site.signedIn({
      ...{ name: 'Idris', email: 'i@example.org', roles: ['social_worker'] },
    })
    const link = await checks(idris, reference)
    const wrens = await site.signedIn({ name: 'Wren', email: 'wren@example.org' })
    const form = (await wrens.open(link)).press('Yes, this is my record')
    await site.rows("update accounts.role set ended_at = now(), ended_by = 'operator'")
    assert.match((await wrens.send(form)).text, /no longer works/)
    assert.match((await wrens.open(link)).text, /no longer works/)

    // Nor does it work when who checked runs the enterprise that keeps it.
    await site.rows('update accounts.role set ended_at = null, ended_by = null')
    assert.match((await wrens.open(link)).text, /Are you Wren\?/)
    const [paper] = await site.rows<{ provider_id: string }>('select * from people.paper_record')
    await site.rows(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
       values ($1, $2, $3, 'Idris', 'owner', $4, 'x')`,
      [site.area.areaId, paper!.provider_id, newId(), idris.accountId],
    )
    assert.match((await wrens.send(form)).text, /no longer works/)
    assert.deepEqual(await site.rows("select from people.access where relation = 'self'"), [])
  }))

test('only the link of the latest check counts, even one that was not taken back', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const reference = await asksToClaim(maya, await beginsOnPaper(maya))
    const idris = await site.signedIn({
      ...{ name: 'Idris', email: 'i@example.org', roles: ['social_worker'] },
    })
    const [first] = [await checks(idris, reference), await checks(idris, reference)]
    await site.rows('update accounts.invitation set ended_at = null')
    const wrens = await site.signedIn({ name: 'Wren', email: 'wren@example.org' })
    assert.match((await wrens.open(first)).text, /no longer works/)
  }))

test('whoever checked, or keeps the record, doesn’t take it by a second account with the same email', () =>
  withSite(async (site) => {
    const maya = await runsAnEnterprise(site)
    const reference = await asksToClaim(maya, await beginsOnPaper(maya))
    const idris = await site.signedIn({
      ...{ name: 'Idris', email: 'i@example.org', roles: ['social_worker'] },
    })
    const link = await checks(idris, reference)
    const [mayas] = await site.rows<{ email: string }>(
      `select email from accounts.email where account_id = '${maya.accountId}'`,
    )
    for (const email of ['i@example.org', mayas!.email]) {
      const other = await site.signedIn({ name: 'Somebody', email })
      const refused = await other.send((await other.open(link)).press('Yes, this is my record'))
      assert.equal(refused.status, 409)
      assert.match(refused.text, /you share an email address with who does/)
    }
    // Whose address it isn't gets it.
    const wrens = await site.signedIn({ name: 'Wren', email: 'wren@example.org' })
    const own = await wrens.send((await wrens.open(link)).press('Yes, this is my record'))
    assert.match(own.text, /Who can see/)
  }))
