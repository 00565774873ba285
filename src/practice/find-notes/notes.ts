import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** A note that was found. */
export interface Note {
  visitId: string
  providerId: string
  personId: string
  workerId: string
  beganAt: Date
  words: string
}

export interface NotesWanted {
  areaId: string
  /** All notes of these enterprises. */
  providerIds: string[]
  /** And what these workers wrote, of others. */
  workerIds: string[]
  /** Each has to be in it. */
  find: string[]
  /** None: whoever it is about. */
  personId?: string
  /** Of how many pages, from 1. */
  page: number
}

export const notesAPage = 20

/**
 * Notes with all of some words in them, however those are written, the newest first: as many as a page
 * has, and one more where there are more.
 */
export async function notesWith(
  db: Db<'practice'>,
  { areaId, providerIds, workerIds, find, personId, page }: NotesWanted,
): Promise<Note[]> {
  const has = find.map(
    (word) => sql`and unaccent(lower(words)) like '%' || unaccent(lower(${literal(word)})) || '%'`,
  )
  // One by one, so that an index gives them in their order and the search stops when a page is full.
  const whose = [
    ...providerIds.map((id) => sql`provider_id = ${id}`),
    ...workerIds.map((id) => sql`worker_id = ${id}`),
  ]
  if (whose.length === 0) return []
  const { rows } = await sql<Note>`
    select visit_id as "visitId", provider_id as "providerId", person_id as "personId",
      worker_id as "workerId", began_at as "beganAt", words
    from practice.visit as version
    where area_id = ${areaId}
      and (${sql.join(whose, sql` or `)})
      and words <> '' and not withdrawn
      ${personId === undefined ? sql`` : sql`and person_id = ${personId}`}
      ${sql.join(has, sql` `)}
      and not exists (select from practice.visit as later
        where later.area_id = ${areaId} and later.replaces = version.version_id)
    order by began_at desc, version_id
    limit ${notesAPage + 1} offset ${(page - 1) * notesAPage}`.execute(db)
  return rows
}

/** As it stands in a pattern. */
function literal(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`)
}

/** The words that were typed: those that are looked for, each once, and not too many. */
export function wordsOf(typed: string): string[] {
  return [...new Set(typed.split(/\s+/).filter((word) => word !== ''))].slice(0, 8)
}
