import type { AreaRequest } from '#areas'
import { addDays } from '../plan/occurrences.ts'
import { ownWork } from '../own-work.ts'
import { plannedOf } from '../plan/planned-of.ts'
import { todayIn } from './today.ts'

/** So many visits at most: a phone is small. */
const most = 40

/** Whoever asks's own visits of today and the days after, by their plans: what she may write down there. */
export async function coming(
  c: AreaRequest,
  days: number,
): Promise<{ planId: string; plannedOn: string; personId: string }[]> {
  const { area, account } = c.var
  const work = ownWork(account)
  if (work.length === 0) return []
  const from = todayIn(area)
  const providerIds = work.map(({ providerId }) => providerId)
  const planned = await plannedOf(c, providerIds, { from, until: addDays(from, days) })
  return planned
    .filter(
      ({ workerId, state }) =>
        (workerId === null || work.some((one) => one.workerId === workerId)) &&
        (state === 'planned' || state === 'moved'),
    )
    .slice(0, most)
    .map(({ plan, plannedOn }) => ({ planId: plan.planId, plannedOn, personId: plan.personId }))
}
