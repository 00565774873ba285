import type { AreaRequest } from '#areas'
import { addDays, momentOf } from '../plan/occurrences.ts'
import { ownWork } from '../own-work.ts'
import { plannedOf } from '../plan/planned-of.ts'
import { supported } from '../supported.ts'
import { visitsBetween, type Visit } from '../visit/visits.ts'
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

/** Whom she supports today: a visit that nobody planned may be to any of them. */
export async function supportedNow(
  c: AreaRequest,
): Promise<{ personId: string; providerId: string }[]> {
  return (await supported(c)).filter(({ isCurrent }) => isCurrent).slice(0, most)
}

/** What she wrote down of today and yesterday, the last first: what she may have still to correct. */
export async function writtenLately(c: AreaRequest, atMost: number): Promise<Visit[]> {
  const { area, db, account } = c.var
  const { areaId, timeZone } = area
  const own = new Set(ownWork(account).map(({ workerId }) => workerId))
  const today = todayIn(area)
  const written = await visitsBetween(db, {
    ...{ areaId, providerIds: ownWork(account).map(({ providerId }) => providerId) },
    from: momentOf(addDays(today, -1), '00:00', timeZone),
    until: momentOf(addDays(today, 1), '00:00', timeZone),
  })
  const hers = written.filter(({ workerId }) => own.has(workerId))
  return hers.toReversed().slice(0, atMost)
}

/** The Monday after this week's, from which her next week is shown. */
export function nextMonday(c: AreaRequest): string {
  const today = Temporal.PlainDate.from(todayIn(c.var.area))
  return today.add({ days: 8 - today.dayOfWeek }).toString()
}
