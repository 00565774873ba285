import { noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Plan } from './plan.ts'

export interface PlanToMake extends Plan {
  areaId: string
  /** In whose place it stands from its first day on. */
  replaces?: string
  by: string
}

/**
 * Plans when somebody comes. A form sent twice is one plan. As whoever runs the enterprise.
 * @returns the day from which another plan stands in that place already: then this one is not made, for
 * somebody would come twice.
 */
export async function makePlan(
  db: WholeTransaction,
  plan: PlanToMake,
): Promise<string | undefined> {
  const { areaId, providerId, personId, replaces, endsOn } = plan
  const taken = replaces && (await replacedFrom(db, { ...plan, replaces }))
  if (taken && (endsOn === null || endsOn >= taken)) return taken
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.plan')
    .values({
      area_id: areaId,
      plan_id: plan.planId,
      provider_id: providerId,
      person_id: personId,
      worker_id: plan.workerId,
      replaces,
      begins_on: plan.beginsOn,
      ends_on: plan.endsOn,
      every_weeks: plan.everyWeeks,
      weekdays: plan.weekdays,
      begins_at: plan.beginsAt,
      part: plan.part,
      minutes: plan.minutes,
      place: plan.place,
      words: plan.words,
      made_by: plan.by,
    })
    .onConflict((same) => same.columns(['area_id', 'plan_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return undefined
  if (replaces)
    await endPlan(db, {
      ...plan,
      planId: replaces,
      overFrom: plan.beginsOn,
      party: 'provider',
    })
  await noteDoneIfThere(db, { areaId, personId, actsFor: providerId }, 'planned visits')
  return undefined
}

/** From when on other plans stand in the place of one. Of two that come at once, the second waits. */
async function replacedFrom(
  db: WholeTransaction,
  { areaId, planId, replaces }: { areaId: string; planId: string; replaces: string },
): Promise<string | undefined> {
  await lockByName(db, 'plan', areaId, replaces)
  const first = await db
    .selectFrom('practice.plan')
    .select('begins_on')
    .where('area_id', '=', areaId)
    .where('replaces', '=', replaces)
    .where('plan_id', '<>', planId)
    .orderBy('begins_on')
    .executeTakeFirst()
  return first?.begins_on
}

interface Ending extends Pick<Plan, 'planId' | 'providerId' | 'personId' | 'workerId'> {
  areaId: string
  /** Made with the form, so that one sent twice is one. */
  endingId?: string
  /** The first day on which it no longer counts. */
  overFrom: string
  party: 'person' | 'provider'
  by: string
}

/** Ends a plan from a day on. Of several endings the earliest counts. */
export async function endPlan(db: WholeTransaction, ending: Ending): Promise<void> {
  const { areaId, providerId, personId, party } = ending
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.plan_ending')
    .values({
      area_id: areaId,
      ending_id: ending.endingId ?? newId(),
      plan_id: ending.planId,
      provider_id: providerId,
      person_id: personId,
      worker_id: ending.workerId,
      party,
      over_from: ending.overFrom,
      ended_by: ending.by,
    })
    .onConflict((same) => same.columns(['area_id', 'ending_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  const actsFor = party === 'provider' ? providerId : undefined
  await noteDoneIfThere(db, { areaId, personId, actsFor }, 'ended plan')
}
