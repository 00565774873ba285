import type { Db } from '../../platform/db/db.ts'

export type Outcome = 'reached' | 'let_go' | 'taken_up_again'

interface Said {
  outcomeId: string
  outcome: Outcome
  saidAt: Date
}

/** A goal in the person's own words, and what became of it. */
export interface Goal {
  goalId: string
  words: string
  setAt: Date
  /** All that was said of it, the first first: the last is how it stands. */
  said: Said[]
}

export type Standing = 'open' | 'reached' | 'let_go'

/** How a goal stands by what was said of it last. */
export function standingOf({ said }: Pick<Goal, 'said'>): Standing {
  const last = said.at(-1)?.outcome
  return last === undefined || last === 'taken_up_again' ? 'open' : last
}

/** What can be said of a goal that stands so. */
export const outcomesOf: Record<Standing, Outcome[]> = {
  open: ['reached', 'let_go'],
  reached: ['taken_up_again'],
  let_go: ['taken_up_again'],
}

/** A person's goals, the newest first. */
export async function goals(db: Db<'people'>, areaId: string, personId: string): Promise<Goal[]> {
  const rows = await db
    .selectFrom('people.goal')
    .select(['goal_id', 'words', 'set_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('set_at', 'desc')
    .orderBy('goal_id', 'desc')
    .execute()
  const outcomes = await db
    .selectFrom('people.goal_outcome')
    .select(['goal_id', 'outcome_id', 'outcome', 'said_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('said_at')
    .orderBy('outcome_id')
    .execute()
  return rows.map(({ goal_id, words, set_at }) => ({
    goalId: goal_id,
    words,
    setAt: set_at,
    said: outcomes
      .filter((one) => one.goal_id === goal_id)
      .map(({ outcome_id, outcome, said_at }) => ({
        outcomeId: outcome_id,
        outcome: outcome as Outcome,
        saidAt: said_at,
      })),
  }))
}

/** One of a person's goals. */
export async function goal(
  db: Db<'people'>,
  areaId: string,
  personId: string,
  goalId: string | undefined,
): Promise<Goal | undefined> {
  // A person has a handful.
  return (await goals(db, areaId, personId)).find((one) => one.goalId === goalId)
}
