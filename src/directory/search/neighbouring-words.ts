import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Other words for what was asked, at most six: `respite` for `a break`. */
export async function neighbouringWords(db: Db<'directory'>, what: string): Promise<string[]> {
  const asked = ` ${what.toLowerCase().replaceAll(/\s+/g, ' ')} `
  const { rows } = await sql<{ neighbour: string }>`
    select distinct neighbour
    from directory.neighbouring_words
    where position(' ' || words in ${asked}) > 0 or similarity(words, ${asked}) > 0.5
    limit 6`.execute(db)
  return rows.map((row) => row.neighbour)
}
