import { noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import type { Plan, PlanChange } from './plan.ts'

export interface DayChange extends Omit<PlanChange, 'madeAt' | 'planId'> {
  areaId: string
  plan: Pick<Plan, 'planId' | 'providerId' | 'personId'>
  by: string
}

/** Says how one day of a plan is otherwise: what was said last counts. A form sent twice is one. */
export async function changeDay(db: WholeTransaction, change: DayChange): Promise<void> {
  const { areaId, plan, party } = change
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.plan_change')
    .values({
      area_id: areaId,
      change_id: change.changeId,
      plan_id: plan.planId,
      provider_id: plan.providerId,
      person_id: plan.personId,
      planned_on: change.plannedOn,
      party,
      kind: change.kind,
      reason: change.reason,
      words: change.words,
      begins_at: change.beginsAt,
      minutes: change.minutes,
      worker_id: change.workerId,
      made_by: change.by,
    })
    .onConflict((same) => same.columns(['area_id', 'change_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  const actsFor = party === 'provider' ? plan.providerId : undefined
  await noteDoneIfThere(db, { areaId, personId: plan.personId, actsFor }, 'changed plan')
}
