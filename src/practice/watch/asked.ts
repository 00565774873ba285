import { agreements } from '#agreements'
import type { AreaRequest } from '#areas'
import { findOccurrence } from '../plan/find-occurrence.ts'
import type { Occurrence } from '../plan/occurrences.ts'
import { ownWork } from '../own-work.ts'
import { answers, steps, type Answer, type Step } from './watches.ts'

const day = 24 * 3_600_000

/** A visit of which we haven't heard, as whoever is asked sees it. */
export interface Asked {
  occurrence: Occurrence
  /** What was done last; none: nobody was asked. */
  step?: Step
  /** What was answered last. */
  answer?: Answer
  personName: string
  /** She who is asked, as a worker. */
  workerId: string
}

/** A visit of which whoever asks may say whether she is there: she runs the enterprise, or it is hers. */
export async function askedOf(
  c: AreaRequest,
  of: { planId?: string; plannedOn?: string },
): Promise<Asked | undefined> {
  const { area, db, account } = c.var
  const occurrence = await findOccurrence(db, area, of)
  if (!occurrence) return undefined
  const { providerId, personId, planId } = occurrence.plan
  const comes = occurrence.workerId
  const work = ownWork(account).find(
    (one) =>
      one.providerId === providerId && (one.runs || comes === null || comes === one.workerId),
  )
  if (!work) return undefined
  const since = new Date(occurrence.latestAt.getTime() - day)
  const done = await steps(db, { areaId: area.areaId, providerIds: [providerId], since })
  const said = await answers(db, { areaId: area.areaId, planIds: [planId], since })
  const isIts = (one: { planId: string; plannedOn: string }) =>
    one.planId === planId && one.plannedOn === occurrence.plannedOn
  const agreed = await agreements(db, area.areaId, { providerId })
  return {
    occurrence,
    step: done.find((one) => isIts(one) && one.dueAt.getTime() === occurrence.latestAt.getTime()),
    answer: said.findLast(isIts),
    personName: agreed.find((one) => one.personId === personId)?.personName ?? 'somebody',
    workerId: work.workerId,
  }
}

/**
 * Of which visits enterprises are asked today and have not said that they are there: for the page on
 * which they see their day.
 */
export async function askedToday(
  c: AreaRequest,
  providerIds: string[],
): Promise<{ planId: string; plannedOn: string }[]> {
  if (providerIds.length === 0) return []
  const { area, db } = c.var
  const since = new Date(Date.now() - day)
  const done = await steps(db, { areaId: area.areaId, providerIds, since })
  const asked = done.filter(({ step }) => step === 'asked')
  const planIds = asked.map(({ planId }) => planId)
  const said = await answers(db, { areaId: area.areaId, planIds, since })
  return asked
    .filter(
      ({ planId, plannedOn }) =>
        !said.some(
          (one) => one.planId === planId && one.plannedOn === plannedOn && one.answer === 'here',
        ),
    )
    .map(({ planId, plannedOn }) => ({ planId, plannedOn }))
}
