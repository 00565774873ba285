import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { noteDone } from '../trail.ts'
import { goal, outcomesOf, standingOf, type Outcome } from './goals.ts'

interface Say {
  areaId: string
  personId: string
  goalId: string
  /** Made with the form. */
  outcomeId: string
  outcome: Outcome
  by: string
}

/** Says what became of a goal, if that can be said of it as it stands now. Sent twice, it is one. */
export async function sayOutcome(
  db: Db<'people' | 'audit'>,
  { areaId, personId, goalId, outcomeId, outcome, by }: Say,
): Promise<'said' | 'changed meanwhile'> {
  // Of two that come at once, the second waits and finds what the first said.
  await lockByName(db, 'goal', areaId, goalId)
  const there = await goal(db, areaId, personId, goalId)
  if (there?.said.some((one) => one.outcomeId === outcomeId)) return 'said'
  if (!there || !outcomesOf[standingOf(there)].includes(outcome)) return 'changed meanwhile'
  await db
    .insertInto('people.goal_outcome')
    .values({
      area_id: areaId,
      person_id: personId,
      goal_id: goalId,
      outcome_id: outcomeId,
      outcome,
      said_by: by,
      // When it is said, not when the request began: that of who waited is the later.
      said_at: sql<Date>`clock_timestamp()`,
    })
    .execute()
  await noteDone(db, { areaId, personId }, 'changed goal_outcome')
  return 'said'
}
