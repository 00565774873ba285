import type { MiddlewareHandler } from 'hono'
import { lockByName } from '../../../platform/db/lock-by-name.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import type { StudyEnv } from '../../study/in-study.ts'
import { readPlan } from '../plan.ts'
import { lastFrozen, planChanges } from './changes.ts'
import { planContent, planHash } from './plan-content.ts'

interface Freezing {
  frozenId: string
  memberId: string
  /** Why it is frozen anew. */
  why: string
}

/** Freezes the plan as it is, beside every version before it. A form sent twice freezes once. */
export async function freeze(
  db: StudyDb,
  studyId: string,
  plan: StudyData,
  { frozenId, memberId, why }: Freezing,
): Promise<void> {
  const content = planContent(plan)
  await db
    .insertInto('studies.frozen_plan')
    .values({
      ...{ study_id: studyId, frozen_id: frozenId, member_id: memberId, why },
      version: (lastFrozen(plan)?.version ?? 0) + 1,
      hash: planHash(content),
      content: JSON.stringify(content),
    })
    .onConflict((same) => same.columns(['study_id', 'frozen_id']).doNothing())
    .execute()
}

/**
 * Around whatever may change a plan: of two who change it at once one waits, and what is changed of a
 * frozen one is noted with the day and who did it.
 */
export const changesNoted: MiddlewareHandler<StudyEnv> = async (c, next) => {
  if (c.req.method !== 'POST') return next()
  const { db, study, member } = c.var
  const { studyId } = study
  await lockByName(db, 'plan', studyId)
  const before = await readPlan(db, studyId)
  await next()
  if (!lastFrozen(before) || c.error) return
  const after = await readPlan(db, studyId)
  const changes = planChanges(planContent(before), planContent(after))
  if (changes.length === 0) return
  const apart: StudyDb = db
  await apart
    .insertInto('studies.plan_change')
    .values(
      changes.map((change) => ({
        ...{ study_id: studyId, change_id: newId(), member_id: member.memberId },
        ...change,
      })),
    )
    .execute()
}
