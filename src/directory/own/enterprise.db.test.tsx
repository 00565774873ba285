import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../../../test/support/site/ashdale.ts'
import { withSite, type Listed, type TestSite } from '../../../test/support/site/site.ts'

test('Maya keeps her listing by her account as others do by a link', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const maya = await site.runs(listed)
    const at = `/ashdale/enterprise/${listed.providerId}`
    await site.rows(`update directory.confirmation set confirmed_at = now() - interval '100 days'`)
    const page = await maya.open(at)
    assert.equal(page.headers.get('cache-control'), 'no-store')
    assert.match(page.text, /Not confirmed lately/)
    const right = await maya.send(page.press('Yes, it is still right'))
    assert.equal(maya.at, at)
    assert.match(right.text, /Said to be right today/)
    const wrong = await maya.send(right.press('Save my free time', { day1: 'two' }))
    assert.equal(wrong.status, 422)
    assert.equal(wrong.value('day1'), 'two')
    await maya.send(wrong.press('Save my free time', { day1: '3' }))
    const paused = await maya.send((await maya.open(at)).press('Pause my listing'))
    assert.match(paused.text, /not taking on anyone new/)
    await maya.send(paused.press('I am taking on people again'))
    const search = await site.visitor().open('/ashdale/search')
    assert.match(search.text, /3 hours free on Mondays/)
  }))

test('she changes what her page says by the coordinator’s forms, and comes back to her own page', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const maya = await site.runs(listed)
    const at = `/ashdale/enterprise/${listed.providerId}`
    const form = await maya.open((await maya.open(at)).link('Change About you'))
    assert.match(form.text, /Who you are and what you do, in your own words/)
    const mend = await maya.send(form.press('Save the provider', { about: '', phone: '01632 1' }))
    assert.deepEqual(Object.keys(mend.errors()), ['about'])
    assert.equal(mend.value('phone'), '01632 1')
    await maya.send(mend.press('Save the provider', { about: 'I bake.', phone: '01632 960999' }))
    assert.equal(maya.at, at)
    const add = await maya.open((await maya.open(at)).link('Add a service'))
    await maya.send(
      add.press('Save the service', {
        ...{ name: 'Lifts', description: 'To the market.', support: ['lifts'] },
        ...{ whoFor: ['older-people'], delivery: 'comes_to_you' },
      }),
    )
    const listing = await site.visitor().open('/ashdale/listings/maya-holt')
    assert.match(listing.text, /I bake\..+01632 960999.+Lifts/)
    const lifts = await maya.open((await maya.open(at)).link('Change Lifts'))
    const removed = await maya.send(lifts.press('Remove this service'))
    assert.doesNotMatch(removed.text, /Lifts/)
    const last = await maya.open(removed.link('Change An hour of company'))
    assert.match(
      (await maya.send(last.press('Remove this service'))).errors().name!,
      /only service/,
    )
  }))

test('the checks that the coordinator saw stay hers, and nobody’s save takes them', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const maya = await site.runs(listed)
    const at = `/ashdale/enterprise/${listed.providerId}`
    const checks = () =>
      site.rows('select check_id, kind, seen_by, seen_on from providers.check_held')
    const before = await checks()
    assert.equal(before.length, 1)
    const page = await maya.open(at)
    assert.match(page.text, /1 seen by Nell Barrow/)
    const form = await maya.open(page.link('Change About you'))
    await maya.send(form.press('Save the provider', { about: 'New words' }))
    assert.deepEqual(await checks(), before)
    assert.equal((await maya.open(`${at}/checks`)).status, 404)
  }))

test('what she and the coordinator change at once is not lost unseen', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const maya = await site.runs(listed)
    const nell = await site.coordinator()
    const hers = await maya.open(`/ashdale/enterprise/${listed.providerId}/provider`)
    const his = await nell.open('/ashdale/admin/listings/maya-holt/provider')
    await nell.send(his.press('Save the provider', { phone: '01632 960999' }))
    const stale = await maya.send(hers.press('Save the provider', { about: 'Mine' }))
    assert.match(stale.errors().revision!, /Somebody else has changed this/)
    assert.equal(stale.value('about'), 'Mine')
  }))

test('nobody else finds her pages, and nobody else’s button does anything', () =>
  withSite(async (site) => {
    const listed = await site.list({ services: [service(), service({ name: 'Lifts' })] })
    await site.runs(listed)
    const tom = await site.runs(await site.list({ name: 'Tom Weir' }), {
      ...{ name: 'Tom', email: 'tom@example.org' },
    })
    const at = `/ashdale/enterprise/${listed.providerId}`
    const others = [
      tom,
      await site.signedIn({ email: 'x@example.org' }),
      await site.signedIn({ email: 'n@example.org', roles: ['coordinator'] }),
    ]
    const [row] = await site.rows<{ service_id: string }>(
      `select service_id from providers.service where name = 'Lifts'`,
    )
    const before = await everything(site, listed)
    for (const other of others) {
      for (const path of ['', '/provider', '/services/new', '/workers', '/workers/new', '/leave'])
        assert.equal((await other.ask(at + path)).status, 404, path)
      for (const path of [
        ...['confirmation', 'pause', 'availability', 'came', 'provider', 'leave', 'workers/new'],
        `services/${row!.service_id}`,
      ]) {
        const body = new URLSearchParams({ change: 'remove', revision: '1', name: 'X' })
        const answer = await other.ask(`${at}/${path}`, { method: 'POST', body })
        assert.equal(answer.status, 404, path)
      }
    }
    assert.deepEqual(await everything(site, listed), before)
    const visitor = await site.visitor().ask(at)
    assert.match(visitor.headers.get('location') ?? '', /\/sign-in\?back=%2Fashdale%2Fenterprise/)
  }))

test('a listing that is closed or waits for approval says so', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const maya = await site.runs(listed)
    const at = `/ashdale/enterprise/${listed.providerId}`
    const page = await maya.open(at)
    await site.rows('delete from directory.approval')
    const waits = await maya.open(at)
    assert.match(waits.text, /Nell Barrow has not approved it yet/)
    assert.ok(!waits.text.includes('Print a leaflet'))
    await site.rows(`insert into providers.closure
      select area_id, provider_id, now(), 'coordinator' from providers.provider`)
    assert.match((await maya.open(at)).title, /Maya Holt/)
    assert.match((await maya.open(at)).text, /Maya Holt is closed/)
    assert.equal((await maya.send(page.press('Yes, it is still right'))).status, 404)
    assert.equal((await maya.open(`${at}/provider`)).status, 404)
  }))

test('when she stops, her pages are gone at once, her listing stays, and the coordinator hears of it', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const maya = await site.runs(listed)
    const at = `/ashdale/enterprise/${listed.providerId}`
    const leaving = await maya.open((await maya.open(at)).link('Stop looking after it'))
    const account = await maya.send(leaving.press('Stop looking after Maya Holt'))
    assert.ok(!account.text.includes('Maya Holt'))
    assert.equal((await maya.open(at)).status, 404)
    const [letter] = await site.post()
    assert.equal(letter?.to, 'nell@ashdale.example')
    assert.match(letter.subject, /Maya Holt is looked after by nobody now/)
    assert.equal((await site.visitor().open('/ashdale/listings/maya-holt')).status, 200)
    const [row] = await site.rows<{ ended_by: string }>('select ended_by from providers.worker')
    assert.equal(row?.ended_by, `account:${maya.accountId}`)
  }))

test('who runs several enterprises finds each', () =>
  withSite(async (site) => {
    const maya = await site.runs(await site.list())
    const [other] = [await site.list({ name: 'Maya’s Kitchen' })]
    await site.rows(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
       values ($1, $2, gen_random_uuid(), 'Maya', 'owner', $3, 'x')`,
      [site.area.areaId, other.providerId, maya.accountId],
    )
    const account = await maya.open('/ashdale/account')
    for (const name of ['Maya Holt', 'Maya’s Kitchen'])
      assert.match((await maya.open(account.link(`My enterprise: ${name}`))).title, RegExp(name))
  }))

/** All that is kept of an enterprise. */
async function everything(site: TestSite, { providerId }: Listed) {
  const tables = ['providers.provider', 'providers.service', 'providers.worker']
  const rows = [...tables, 'directory.pause', 'directory.confirmation', 'providers.availability']
  return Promise.all(
    rows.map((table) => site.rows(`select * from ${table} where provider_id = $1`, [providerId])),
  )
}
