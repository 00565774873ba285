import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { likeness } from '../likeness.ts'

/** What people say, and the words or terms by which listings say it. */
export interface ThesaurusEntry {
  phrase: string
  /** None: the phrase says little about what is needed. */
  means: string[]
}

export interface LikeEntry extends ThesaurusEntry {
  /** Of what it means and a need: 1 is the same. */
  likeness: number
}

/** An area's own entries, and the national ones in whose place none of them stands. */
const entries = (areaId: string) => sql`
  (select phrase, means, asked, meaning from directory.thesaurus_entry national
    where not exists (select from directory.area_thesaurus_entry own
      where own.area_id = ${areaId} and own.phrase = national.phrase)
  union all
  select phrase, means, asked, meaning from directory.area_thesaurus_entry
    where area_id = ${areaId}) entry`

/**
 * What differs as soon as any entry of an area does, its own or the national ones, whose meanings
 * are worked out after an update: what was read by it before is then read anew.
 */
export async function thesaurusState(db: Db<'directory'>, areaId: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), count(meaning), min(model), max(model), max(changed_at),
      exists (select from directory.thesaurus_entry where meaning is null),
      (select min(model) || max(model) from directory.thesaurus_entry)) as state
    from directory.area_thesaurus_entry where area_id = ${areaId}`.execute(db)
  return rows[0]!.state
}

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

/** Those of some words that people say when they say what they need. */
export async function wordsAmong(db: Db<'directory'>, words: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) word
    where exists (select from directory.thesaurus_entry where words @> array[lower(word)])`.execute(
    db,
  )
  return new Set(rows.map(({ word }) => word))
}

/** The entries that mean most nearly the same as a need, the nearest first. */
export async function entriesLike(
  db: Db<'directory'>,
  areaId: string,
  code: string,
  most: number,
): Promise<LikeEntry[]> {
  const { rows } = await sql<LikeEntry>`
    select phrase, means, ${likeness(sql`meaning`, code)} as likeness from ${entries(areaId)}
    where length(meaning) = ${code.length}
    order by likeness desc, phrase
    limit ${most}`.execute(db)
  return rows
}
