import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { likeness } from '../likeness.ts'

/** What people say, and the words or terms by which listings say it. */
export interface ThesaurusEntry {
  phrase: string
  /** None: the phrase says little about what is needed. */
  means: string[]
}

/** An area's own entries, and the national ones in whose place none of them stands. */
const entries = (areaId: string) => sql`
  (select phrase, means, asked, meaning from directory.thesaurus_entry national
    where not exists (select from directory.area_thesaurus_entry own
      where own.area_id = ${areaId} and own.phrase = national.phrase)
  union all
  select phrase, means, asked, meaning from directory.area_thesaurus_entry
    where area_id = ${areaId}) entry`

/** The entries whose phrases are in some words; a longer phrase stands for those within it. */
export async function entriesIn(
  db: Db<'directory'>,
  areaId: string,
  words: string,
): Promise<ThesaurusEntry[]> {
  const { rows } = await sql<ThesaurusEntry>`
    select phrase, means from ${entries(areaId)}
    where to_tsvector('directory.every_word', ${words}) @@ asked
    order by phrase`.execute(db)
  return rows.filter(
    ({ phrase }) =>
      !rows.some((other) => other.phrase !== phrase && ` ${other.phrase} `.includes(` ${phrase} `)),
  )
}

/** The entries that mean most nearly the same as a need, the nearest first. */
export async function entriesLike(
  db: Db<'directory'>,
  areaId: string,
  code: string,
  most: number,
): Promise<(ThesaurusEntry & { likeness: number })[]> {
  const { rows } = await sql<ThesaurusEntry & { likeness: number }>`
    select phrase, means, ${likeness(sql`meaning`, code)} as likeness from ${entries(areaId)}
    where meaning is not null
    order by likeness desc, phrase
    limit ${most}`.execute(db)
  return rows
}
