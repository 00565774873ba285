import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const ben = { name: 'Ben', kind: 'paid', hoursWanted: '7,5' }

test('Maya adds who works with her, changes it later, and what was before is kept', () =>
  withSite(async (site) => {
    const { maya, at } = await enterprise(site)
    const empty = await maya.open(at)
    assert.match(empty.text, /Nobody but you yet/)
    const form = await maya.open(empty.link('Add somebody'))
    const wrong = { name: ' ', kind: [], hoursWanted: 'a lot' }
    const mend = await maya.send(form.press('Add them', wrong))
    assert.deepEqual(mend.errors(), {
      name: 'Write what they are called',
      kind: 'Choose whether they are paid',
      hoursWanted: 'Write the hours as a number, like 12 or 7.5, or leave it empty',
    })
    assert.equal(mend.value('hoursWanted'), 'a lot')
    const sent = mend.press('Add them', ben)
    await maya.send(sent)
    const list = await maya.send(sent)
    assert.match(list.text, /Ben ?Paid, 7\.5 hours a week\. Has no account here/)
    assert.equal((await site.rows(`select from providers.worker where kind = 'paid'`)).length, 1)

    const known = await maya.open(list.link('Change Ben'))
    assert.equal(known.value('hoursWanted'), '7.5')
    const changing = known.press('Save', { kind: 'relative', hoursWanted: '' })
    await maya.send(changing)
    const changed = await maya.send(changing)
    assert.match(changed.text, /Ben ?A relative\. Has no account here/)
    await maya.send((await maya.open(changed.link('Change Ben'))).press('Save'))
    const changes = await site.rows(
      'select kind, hours_wanted, changed_by from providers.worker_change',
    )
    assert.deepEqual(changes, [
      { kind: 'relative', hours_wanted: null, changed_by: `account:${maya.accountId}` },
    ])
    const [first] = await site.rows<{ kind: string; hours_wanted: number }>(
      `select kind, hours_wanted from providers.worker where name = 'Ben'`,
    )
    assert.deepEqual(first, { kind: 'paid', hours_wanted: 7.5 })
  }))

for (const name of ['B', 'B'.repeat(200)])
  test(`a name of ${name.length} is a name`, () =>
    withSite(async (site) => {
      const { maya, at } = await enterprise(site)
      const form = await maya.open(`${at}/new`)
      const list = await maya.send(form.press('Add them', { ...ben, name }))
      assert.ok(list.link(`Change ${name}`))
      const long = await maya.send(form.press('Add them', { ...ben, name: 'B'.repeat(201) }))
      assert.deepEqual(long.errors(), { name: 'Use 200 characters or fewer' })
    }))

test('Ben says yes by a link that works once, sees where he works and nothing else, and leaves', () =>
  withSite(async (site) => {
    const { maya, at, providerId } = await enterprise(site)
    await addBen(maya, at)
    const link = await linkFor(maya, at)
    const visitor = site.visitor()
    const asked = await visitor.open(link)
    assert.match(asked.text, /Maya Holt says that you work there: Ben\. Paid, 7\.5 hours a week/)
    assert.ok(asked.press('Sign in to say yes'))
    const hers = await maya.open(link)
    assert.match(hers.title, /You look after Maya Holt/)

    const his = await site.signedIn({ name: 'Ben', email: 'ben@example.org' })
    const work = await his.send((await his.open(link)).press('Yes, I work there'))
    assert.match(work.title, /I work for Maya Holt/)
    const account = await his.open('/ashdale/account')
    assert.ok(account.link('I work for Maya Holt'))
    for (const path of ['', '/provider', '/workers', '/leave'])
      assert.equal((await his.open(`/ashdale/enterprise/${providerId}${path}`)).status, 404, path)
    assert.match((await his.open('/ashdale/people')).text, /Nobody here yet/)
    assert.match((await maya.open(at)).text, /Has said yes with an account/)
    const una = await site.signedIn({ name: 'Una', email: 'una@example.org' })
    assert.match((await una.open(link)).text, /Somebody has used it already/)
    assert.equal((await una.open(`/ashdale/work/${providerId}`)).status, 404)

    const left = await his.send(work.press('Leave Maya Holt'))
    assert.ok(!left.text.includes('Maya Holt'))
    assert.equal((await his.open(`/ashdale/work/${providerId}`)).status, 404)
    assert.match((await maya.open(at)).text, /Nobody but you yet/)
    const [row] = await site.rows<{ ended_by: string }>(
      `select ended_by from providers.worker where kind = 'paid'`,
    )
    assert.equal(row?.ended_by, `account:${his.accountId}`)
  }))

test('a worker of a provider sees nobody whom the provider supports', () =>
  withSite(async (site) => {
    const { maya, at, providerId } = await enterprise(site)
    await addBen(maya, at)
    const his = await site.signedIn({ name: 'Ben', email: 'ben@example.org' })
    await his.send((await his.open(await linkFor(maya, at))).press('Yes, I work there'))
    const of = [site.area.areaId, '01a20000-0000-7000-8000-000000000001']
    await site.rows(
      `insert into people.person (area_id, person_id, name, begun_by) values ($1, $2, 'Asha', 'x')`,
      of,
    )
    await site.rows(
      `insert into people.access (area_id, person_id, access_id, provider_id, name, relation, scopes,
         why, from_on, given_by)
       values ($1, $2, $2, $3, 'Maya', 'provider', '{about_me}', 'She helps', current_date - 1, 'x')`,
      [...of, providerId],
    )
    assert.match((await maya.open('/ashdale/people')).text, /Asha/)
    assert.match(
      (await maya.open(`/ashdale/enterprise/${providerId}`)).text,
      /Those who let me see/,
    )
    assert.ok(!(await his.open('/ashdale/people')).text.includes('Asha'))
    assert.equal((await his.open(`/ashdale/people/${of[1]}`)).status, 404)
    assert.ok(!(await his.open(`/ashdale/work/${providerId}`)).text.includes('Asha'))
  }))

test('a link is taken back by a newer one and by an end, and used by one of two', () =>
  withSite(async (site) => {
    const { maya, at } = await enterprise(site)
    await addBen(maya, at)
    const [first, second] = [await linkFor(maya, at), await linkFor(maya, at)]
    const one = await site.signedIn({ name: 'Ben', email: 'ben@example.org' })
    const other = await site.signedIn({ name: 'Una', email: 'una@example.org' })
    assert.equal((await one.open(first)).status, 404)
    const pressed = (await one.open(second)).press('Yes, I work there')
    const both = await Promise.all([one.send(pressed), other.send(pressed)])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 404])
    const list = await maya.open(at)
    const ended = await maya.send(
      (await maya.open(list.link('Change Ben'))).press('Ben no longer works with Maya Holt'),
    )
    assert.match(ended.text, /Nobody but you yet/)
    await addBen(maya, at)
    const third = await linkFor(maya, at)
    const open = await maya.open((await maya.open(at)).link('Change Ben'))
    await maya.send(open.press('Ben no longer works with Maya Holt'))
    assert.equal((await one.open(third)).status, 404)
    for (const somebody of [one, other])
      assert.ok(!(await somebody.open('/ashdale/account')).text.includes('I work for'))
  }))

test('who works there already is told so, and the link stays for whom it is meant', () =>
  withSite(async (site) => {
    const { maya, at } = await enterprise(site)
    await addBen(maya, at)
    const his = await site.signedIn({ name: 'Ben', email: 'ben@example.org' })
    await his.send((await his.open(await linkFor(maya, at))).press('Yes, I work there'))
    const form = await maya.open(`${at}/new`)
    await maya.send(form.press('Add them', { ...ben, name: 'Una' }))
    const link = await linkFor(maya, at, 'Una')
    const una = await site.signedIn({ name: 'Una', email: 'una@example.org' })
    const meant = (await una.open(link)).press('Yes, I work there')
    assert.match((await his.open(link)).title, /You work for Maya Holt already/)
    assert.match((await his.send(meant)).title, /You work for Maya Holt already/)
    assert.match((await una.send(meant)).title, /I work for Maya Holt/)
  }))

test('she names nobody an owner, nor herself a worker who can be ended there', () =>
  withSite(async (site) => {
    const { maya, at } = await enterprise(site)
    const form = await maya.open(`${at}/new`)
    const { action, fields } = form.press('Add them', { name: 'Ben' })
    const forged = await maya.send({ action, fields: [...fields, ['kind', 'owner']] })
    assert.deepEqual(Object.keys(forged.errors()), ['kind'])
    const [own] = await site.rows<{ worker_id: string }>('select worker_id from providers.worker')
    assert.equal((await maya.open(`${at}/${own!.worker_id}`)).status, 404)
  }))

async function enterprise(site: TestSite) {
  const { providerId } = await site.list()
  const maya = await site.runs({ providerId, slug: '' })
  return { maya, providerId, at: `/ashdale/enterprise/${providerId}/workers` }
}

type Visitor = Awaited<ReturnType<TestSite['signedIn']>>

async function addBen(maya: Visitor, at: string) {
  const form = await maya.open(`${at}/new`)
  return maya.send(form.press('Add them', ben))
}

async function linkFor(maya: Visitor, at: string, name = 'Ben'): Promise<string> {
  const page = await maya.open((await maya.open(at)).link(`Change ${name}`))
  const made = await maya.send(page.press(`Make a link for ${name}`))
  return new URL(made.link('http://localhost/ashdale/invitations/')).pathname
}
