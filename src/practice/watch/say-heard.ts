import { noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import type { Plan } from '../plan/plan.ts'
import type { Answer } from './watches.ts'

interface Heard extends Pick<Answer, 'plannedOn' | 'answer'> {
  areaId: string
  /** Made with the form. */
  answerId: string
  plan: Pick<Plan, 'planId' | 'providerId' | 'personId'>
  workerId: string
  by: string
}

/** The provider says that somebody is there, or on the way. A form sent twice is one. */
export async function sayHeard(db: WholeTransaction, heard: Heard): Promise<void> {
  const { areaId, plan } = heard
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.watch_answer')
    .values({
      ...{ area_id: areaId, answer_id: heard.answerId, plan_id: plan.planId },
      ...{ planned_on: heard.plannedOn, person_id: plan.personId, provider_id: plan.providerId },
      ...{ worker_id: heard.workerId, answer: heard.answer, answered_by: heard.by },
    })
    .onConflict((same) => same.columns(['area_id', 'answer_id']).doNothing())
    .executeTakeFirstOrThrow()
  const acts = { areaId, personId: plan.personId, actsFor: plan.providerId }
  if (numInsertedOrUpdatedRows) await noteDoneIfThere(db, acts, 'answered watch')
}
