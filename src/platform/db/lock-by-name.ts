import { sql } from 'kysely'
import type { WholeDb } from './db.ts'

/**
 * Of two transactions that lock the same name, the second waits until the first has ended. For what no
 * row stands for: one that doesn't exist yet, or several at once.
 * @param name what is locked and its ids: `visit`, the area's, the visit's.
 */
export async function lockByName(
  db: Pick<WholeDb, 'getExecutor'>,
  ...name: [kind: string, ...ids: string[]]
): Promise<void> {
  const joined = name.join(':')
  await sql`select pg_advisory_xact_lock(hashtextextended(${joined}, 0))`.execute(db)
}
