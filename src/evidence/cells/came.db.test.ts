// Who came to whom in a month, as one would add it up by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { countAll, enterprise, type Told } from '../testing.ts'

const rowsOf = ({ site, providerId }: Told) =>
  site.rows<Record<string, unknown>>(
    `select month::text, worker_id, visits, minutes::int, seconds_once::int / 60 as once, out_visits as out,
       home_visits as home, break_visits as breaks, without_end, without_agreement, first_on::text as first,
       last_on::text as last
     from evidence.came_month where provider_id = $1 order by month, minutes desc`,
    [providerId],
  )

test('a month of somebody with whoever came is one row', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    const [asha, ben] = [await told.person(), await told.person()]
    const kit = await told.worker('paid')
    await told.visit(asha, '2026-03-02 09:00', 60, { place: 'home' })
    await told.visit(asha, '2026-03-05 09:00', 90, { place: 'both', breakMinutes: 60 })
    await told.visit(asha, '2026-03-09 09:00', null)
    // Both were with her, half an hour of which with Ben too.
    await told.visit(ben, '2026-03-05 10:00', 60, { place: 'out' })
    await told.visit(asha, '2026-03-06 09:00', 30, { workerId: kit })
    // In summer time, a day of its own: the last of March.
    await told.visit(asha, '2026-04-01 00:30', 30)
    await countAll(site)
    const none = { out: 0, home: 0, breaks: 0, without_end: 0 }
    assert.deepEqual(await rowsOf(told), [
      {
        ...{ month: '2026-03-01', worker_id: told.ownerId, visits: 3, minutes: 150, once: 150 },
        ...{ ...none, out: 1, home: 1, breaks: 1, without_end: 1, without_agreement: 3 },
        ...{ first: '2026-03-02', last: '2026-03-09' },
      },
      {
        // Of the hour with Ben half was counted with Asha.
        ...{ month: '2026-03-01', worker_id: told.ownerId, visits: 1, minutes: 60, once: 30 },
        ...{ ...none, out: 1, without_agreement: 1, first: '2026-03-05', last: '2026-03-05' },
      },
      {
        ...{ month: '2026-03-01', worker_id: kit, visits: 1, minutes: 30, once: 30 },
        ...{ ...none, without_agreement: 1, first: '2026-03-06', last: '2026-03-06' },
      },
      {
        ...{ month: '2026-04-01', worker_id: told.ownerId, visits: 1, minutes: 30, once: 30 },
        ...{ ...none, without_agreement: 1, first: '2026-04-01', last: '2026-04-01' },
      },
    ])
  }))

test('who takes herself out is in no row of it', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    const asha = await told.person()
    await told.visit(asha, '2026-03-02 09:00', 60)
    await countAll(site)
    assert.equal((await rowsOf(told)).length, 1)
    await told.add('evidence.left_out', { left_out_id: newId(), person_id: asha, began_by: 'x' })
    await countAll(site)
    assert.deepEqual(await rowsOf(told), [])
  }))
