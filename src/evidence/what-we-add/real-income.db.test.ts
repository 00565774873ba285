// What an hour really brings: by hand, and seen by nobody but whoever runs the enterprise.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asCounting, asEnterprise, asReader } from '../apart.ts'
import { countAll, enterprise, timeZone, type Told } from '../testing.ts'
import { realIncome } from './real-income.ts'

test('income less costs, by all hours', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    assert.deepEqual((await income(site, told)).missing, ['visits', 'prices', 'costs'])
    const asha = await told.person()
    await told.agreed(asha, '2026-01-01', 'self-funder', [{ pence: 2000 }])
    // Ten hours in March, of which one overlaps; five in April; none in May; one in this month.
    await told.visit(asha, '2026-03-02 09:00', 300)
    await told.visit(asha, '2026-03-02 13:00', 300)
    await told.visit(asha, '2026-04-02 09:00', 300)
    await told.visit(asha, '2026-06-02 09:00', 60)
    await countAll(site)
    assert.deepEqual((await income(site, told)).missing, ['costs'])
    await told.said('evidence.cost', { pence_a_month: 9999 })
    await told.said('evidence.cost', { pence_a_month: 5000 })
    for (const [kind, onDay, minutes] of [
      ['travel', '2026-03-02', 60],
      ['paperwork', '2026-04-30', 120],
      ['travel', '2026-06-01', 600],
    ])
      await told.add('practice.unpaid_time', {
        ...{ unpaid_id: newId(), provider_id: told.providerId, worker_id: told.ownerId },
        ...{ on_day: onDay, kind, minutes },
      })
    assert.deepEqual(await income(site, told), {
      ...{ months: 2, incomePence: 30_000, priced: 3, visits: 3, costsPence: 10_000 },
      ...{ visitMinutes: 840, unpaidMinutes: 180, missing: [] },
      // £200 in 17 hours.
      penceAnHour: (20_000 * 60) / 1020,
    })
  }))

test('what it costs is read by whoever runs the enterprise, and not by who counts for the area', () =>
  withSite(async (site) => {
    const [maya, tom] = [await enterprise(site), await enterprise(site)]
    await maya.said('evidence.cost', { pence_a_month: 5000 })
    const costs = sql`select from evidence.cost`
    const seen = (as: typeof asReader) =>
      site.inArea((db) => as(db, async (of) => (await costs.execute(of)).rows.length))
    assert.equal(await seen(asCounting), 0)
    assert.equal(await seen(asReader), 0)
    assert.equal(await seen((db, work) => asEnterprise(db, [tom.providerId], work)), 0)
    assert.equal(await seen((db, work) => asEnterprise(db, [maya.providerId], work)), 1)
  }))

function income(site: TestSite, { areaId, providerId, ownerId }: Told) {
  const lists = { providers: [providerId], workers: [ownerId] }
  return inContext(site.db, { areaId, actor: 'account:x', lists, timeZone }, (db) =>
    realIncome(db, {
      ...{ areaId, providerId, workerIds: [ownerId], today: '2026-06-15' },
      ...{ from: '2026-01-01', until: '2026-07-01' },
    }),
  )
}
