import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** A goal that a person says is reached, in her own words. */
export interface ReachedGoal {
  personId: string
  goalId: string
  words: string
  reachedOn: string
}

/**
 * What some people have reached, of what whoever asks may see: goals whose last word is that, said on these
 * days, the latest first.
 * @param until the day after the last one.
 */
export async function reachedGoals(
  db: Db<'people'>,
  areaId: string,
  { personIds, from, until }: { personIds: readonly string[]; from: string; until: string },
): Promise<ReachedGoal[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<ReachedGoal>`
    select goal.person_id as "personId", goal.goal_id as "goalId", goal.words,
      said.said_at::date::text as "reachedOn"
    from people.goal
      join lateral (
        select outcome, said_at from people.goal_outcome
        where goal_outcome.area_id = ${areaId} and goal_outcome.person_id = goal.person_id
          and goal_outcome.goal_id = goal.goal_id
        order by said_at desc, outcome_id desc limit 1) said on said.outcome = 'reached'
    where goal.area_id = ${areaId} and goal.person_id = any (${personIds}::uuid[])
      and said.said_at::date >= ${from} and said.said_at::date < ${until}
    order by said.said_at desc, goal.goal_id`.execute(db)
  return rows
}
