// What the rules of who may need help read of enterprises, counted by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { enterprise } from '../testing.ts'
import { factsOf } from './facts.ts'

test('hours, who pays, who can stand in, her days and the last visit', () =>
  withSite(async (site) => {
    const busy = await enterprise(site)
    const [asha, bilal] = [await busy.person(), await busy.person()]
    await busy.agreed(asha, '2026-01-01', 'council', [{ pence: 2000 }])
    // The council pays all the same when it manages somebody’s budget.
    await busy.agreed(asha, '2026-06-01', 'managed-budget', [{ pence: 2000 }])
    await busy.agreed(bilal, '2026-01-01', 'self-funder', [{ pence: 2000 }])
    const paid = await busy.worker('paid')
    await busy.visit(asha, '2026-03-31 23:30', 60)
    await busy.visit(asha, '2026-04-10 09:00', 120)
    await busy.visit(asha, '2026-05-05 09:00', 60)
    await busy.visit(bilal, '2026-05-06 09:00', 60)
    await busy.visit(bilal, '2026-06-16 09:00', 90)
    await busy.visit(asha, '2026-06-17 09:00', 30, { workerId: paid })
    await busy.visit(asha, '2026-07-07 09:00', 60)
    await busy.visit(bilal, '2026-07-07 12:00', 60)
    await busy.add('practice.back_up', {
      ...{ back_up_id: newId(), provider_id: busy.providerId, person_id: asha },
      ...{ worker_id: paid, name: 'X', named_by: 'x' },
    })
    const silent = await enterprise(site)
    await silent.visit(await silent.person(), '2025-02-03 09:00', 60)
    const never = await enterprise(site)

    const providerIds = [busy, silent, never].map(({ providerId }) => providerId)
    const found = await site.inArea((db) =>
      factsOf(db, { areaId: busy.areaId, providerIds, today: '2026-07-15' }),
    )
    const nothing = { payers: [], people: 0, withBackUp: 0, ownersDays: [0, 0, 0, 0] }
    assert.deepEqual(
      new Map(found.map(({ providerId, ...facts }) => [providerId, facts])),
      new Map([
        [
          busy.providerId,
          {
            months: [60, 120, 120, 120],
            // The council’s April to June, and Bilal’s.
            payers: [
              { minutes: 210, people: 1 },
              { minutes: 150, people: 1 },
            ],
            people: 2,
            withBackUp: 1,
            ownersDays: [1, 0, 0, 1],
            lastVisit: '2026-07-07',
          },
        ],
        [silent.providerId, { months: [0, 0, 0, 0], ...nothing, lastVisit: '2025-02-03' }],
        [never.providerId, { months: [0, 0, 0, 0], ...nothing, lastVisit: null }],
      ]),
    )
  }))
