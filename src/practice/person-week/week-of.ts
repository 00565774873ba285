import { agreements } from '#agreements'
import type { AreaRequest } from '#areas'
import type { Open } from '#people'
import { asOwner } from '../../platform/db/context.ts'
import { updatesBetween, type Update } from '../family/updates.ts'
import { plannedBetween } from '../plan/find-occurrence.ts'
import { addDays, momentOf, type Occurrence } from '../plan/occurrences.ts'
import { dayWishes, type DayWish } from '../saying/day-wish.ts'
import { whoComes, type WhoComes } from './who-comes.ts'

/** A visit of the week as whoever looks at it may see it. */
export interface Coming extends WhoComes {
  occurrence: Occurrence
  wish?: DayWish
  /** That somebody came, where she may know; the first that did. */
  update?: Update
}

export interface WeekDay {
  /** `2026-11-23` */
  day: string
  coming: Coming[]
}

/** What is planned for somebody on some days in a row, what she would rather have, and who came. */
export async function weekOf(
  c: AreaRequest,
  { person, may }: Open,
  { from, days }: { from: string; days: number },
): Promise<WeekDay[]> {
  const { area, db } = c.var
  const { areaId, timeZone } = area
  const { personId } = person
  const until = addDays(from, days - 1)
  // After the last agreement has ended nobody comes; that is hers to know who may see no agreement.
  const agreed = await asOwner(db, (owner) => agreements(owner, areaId, { personId }))
  const all = await plannedBetween(db, area, { personId, from, until }, agreed)
  const name = await whoComes(
    c,
    all.map(({ plan: { providerId }, workerId }) => ({ providerId, workerId })),
  )
  const planned = all.map(({ plannedOn }) => plannedOn).toSorted()
  const wishes = planned.length
    ? await dayWishes(db, { areaId, personId, from: planned[0]!, until: planned.at(-1)! })
    : []
  const range = {
    from: momentOf(from, '00:00', timeZone),
    until: momentOf(addDays(until, 1), '00:00', timeZone),
  }
  const updates = may('family_updates')
    ? await updatesBetween(db, { areaId, personId, ...range })
    : []
  const coming = all.map((occurrence): Coming => ({
    ...name({ providerId: occurrence.plan.providerId, workerId: occurrence.workerId }),
    occurrence,
    wish: wishes.find((one) => isSame(one, occurrence)),
    update: updates.findLast((one) => isOf(one, occurrence)),
  }))
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index)
    return { day, coming: coming.filter(({ occurrence }) => occurrence.day === day) }
  })
}

const isSame = (wish: DayWish, { plan, plannedOn }: Occurrence) =>
  wish.planId === plan.planId && wish.plannedOn === plannedOn

/** A visit of that enterprise which began about then: what the family reads doesn't say which it was. */
function isOf({ providerId, beganAt }: Update, { plan, beginsAt, latestAt, minutes }: Occurrence) {
  const away = beganAt.getTime() - latestAt.getTime()
  const before = (beginsAt ? 2 : 12) * 3_600_000
  return providerId === plan.providerId && away > -before && away < minutes * 60_000
}
