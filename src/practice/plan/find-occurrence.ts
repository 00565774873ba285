import type { Agreement } from '#agreements'
import type { Area } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { uuid } from '../../platform/db/new-id.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { addDays, occurrenceOn, occurrences, type Occurrence } from './occurrences.ts'
import { movedAtMost, planChanges, plans, type Whose } from './plan.ts'
import { withinAgreements } from './within-agreements.ts'

type Where = Pick<Area, 'areaId' | 'timeZone'>

/**
 * What is planned from one day to another, both included, in order.
 * @param agreed all that was agreed between those: no plan reaches further. None: whatever was agreed.
 */
export async function plannedBetween(
  db: Db<'practice'>,
  { areaId, timeZone }: Where,
  { from, until, ...whose }: { from: string; until: string } & Whose,
  agreed: Agreement[] = [],
): Promise<Occurrence[]> {
  // What was moved into these days may stand in a plan that is over, or has not begun.
  const wide = { from: addDays(from, -movedAtMost), until: addDays(until, movedAtMost) }
  const found = withinAgreements(await plans(db, { areaId, ...wide, ...whose }), agreed)
  const planIds = found.map(({ planId }) => planId)
  const changes = await planChanges(db, { areaId, from, until, planIds })
  return occurrences(found, changes, { from, until, timeZone })
}

/** One day of a plan, wherever it was moved to; undefined where there is none for whoever asks. */
export async function findOccurrence(
  db: Db<'practice'>,
  area: Where,
  of: { planId?: string; plannedOn?: string },
): Promise<Occurrence | undefined> {
  const planId = uuid(of.planId)
  if (!planId || !isDay(of.plannedOn)) return undefined
  const { plannedOn } = of
  const day = { areaId: area.areaId, from: plannedOn, until: plannedOn }
  const [plan] = await plans(db, { ...day, planId })
  if (!plan) return undefined
  const changes = await planChanges(db, { ...day, planIds: [planId] })
  const change = changes.find((one) => one.plannedOn === plannedOn)
  return occurrenceOn(plan, plannedOn, change, area.timeZone)
}
