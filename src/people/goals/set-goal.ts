import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { noteDone } from '../trail.ts'

interface Set {
  areaId: string
  personId: string
  /** Made with the form. */
  goalId: string
  words: string
  by: string
}

/** Sets a goal. A form sent twice is one; one that was changed and sent again is another. */
export async function setGoal(db: Db<'people' | 'audit'>, goal: Set): Promise<void> {
  const { areaId, personId, goalId, words, by } = goal
  const added = await db
    .insertInto('people.goal')
    .values({ area_id: areaId, person_id: personId, goal_id: goalId, words, set_by: by })
    .onConflict((same) => same.columns(['area_id', 'person_id', 'goal_id']).doNothing())
    .returning('goal_id')
    .executeTakeFirst()
  if (added) return noteDone(db, { areaId, personId }, 'changed goal')
  const there = await db
    .selectFrom('people.goal')
    .select('words')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('goal_id', '=', goalId)
    .executeTakeFirst()
  if (there?.words !== words) await setGoal(db, { ...goal, goalId: newId() })
}
