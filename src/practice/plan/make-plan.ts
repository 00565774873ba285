import { noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Plan } from './plan.ts'

export interface PlanToMake extends Plan {
  areaId: string
  /** In whose place it stands from its first day on. */
  replaces?: string
  by: string
}

/** Plans when somebody comes. A form sent twice is one plan. As whoever runs the enterprise. */
export async function makePlan(db: WholeTransaction, plan: PlanToMake): Promise<void> {
  const { areaId, providerId, personId } = plan
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.plan')
    .values({
      area_id: areaId,
      plan_id: plan.planId,
      provider_id: providerId,
      person_id: personId,
      worker_id: plan.workerId,
      replaces: plan.replaces,
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
  if (numInsertedOrUpdatedRows === 0n) return
  if (plan.replaces)
    await endPlan(db, {
      ...plan,
      planId: plan.replaces,
      overFrom: plan.beginsOn,
      party: 'provider',
    })
  await noteDoneIfThere(db, { areaId, personId, actsFor: providerId }, 'planned visits')
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
