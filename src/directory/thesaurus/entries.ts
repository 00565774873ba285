import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { enqueueRefresh } from '../search/documents/make-found.ts'

export interface Entry {
  phrase: string
  /** None: the phrase says little about what is needed. */
  means: string[]
}

/** The area's own entries, the newest first. */
export async function ownEntries(db: Db<'directory'>, areaId: string): Promise<Entry[]> {
  return db
    .selectFrom('directory.area_thesaurus_entry')
    .select(['phrase', 'means'])
    .where('area_id', '=', areaId)
    .orderBy('changed_at', 'desc')
    .orderBy('phrase')
    .execute()
}

/** National entries that have some words in what is said or meant; at most 50. */
export async function nationalEntries(db: Db<'directory'>, words: string): Promise<Entry[]> {
  const like = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('directory.thesaurus_entry')
    .select(['phrase', 'means'])
    .where((eb) =>
      eb.or([
        eb('phrase', 'like', like),
        eb(sql<string>`array_to_string(means, ' ')`, 'like', like),
      ]),
    )
    .orderBy(sql`length(phrase)`)
    .orderBy('phrase')
    .limit(50)
    .execute()
}

/** The entry for a phrase: the area's own, or the national one. */
export async function entryFor(
  db: Db<'directory'>,
  areaId: string,
  phrase: string,
): Promise<Entry | undefined> {
  const own = await db
    .selectFrom('directory.area_thesaurus_entry')
    .select(['phrase', 'means'])
    .where('area_id', '=', areaId)
    .where('phrase', '=', phrase)
    .executeTakeFirst()
  if (own) return own
  return db
    .selectFrom('directory.thesaurus_entry')
    .select(['phrase', 'means'])
    .where('phrase', '=', phrase)
    .executeTakeFirst()
}

/** What was typed, where the national thesaurus has just that; else what `plain` made of it. */
export async function phraseAsKnown(
  db: Db<'directory'>,
  typed: string | undefined,
  plain: string,
): Promise<string> {
  const national = await db
    .selectFrom('directory.thesaurus_entry')
    .select('phrase')
    .where('phrase', '=', typed?.trim() ?? '')
    .executeTakeFirst()
  return national?.phrase ?? plain
}

/** An entry of the area's own: searches go by it at once, and by its meaning a moment later. */
export async function saveEntry(
  db: Db<'directory' | 'providers' | 'areas'>,
  areaId: string,
  { phrase, means }: Entry,
  by: string,
): Promise<void> {
  const row = { means, meaning: null, changed_at: sql<Date>`now()`, changed_by: by }
  await db
    .insertInto('directory.area_thesaurus_entry')
    .values({ area_id: areaId, phrase, ...row })
    .onConflict((conflict) => conflict.columns(['area_id', 'phrase']).doUpdateSet(row))
    .execute()
  await enqueueRefresh(db, areaId)
}

/** The area's own entry goes; a national one of the same phrase counts again. */
export async function removeEntry(
  db: Db<'directory'>,
  areaId: string,
  phrase: string,
): Promise<void> {
  await db
    .deleteFrom('directory.area_thesaurus_entry')
    .where('area_id', '=', areaId)
    .where('phrase', '=', phrase)
    .execute()
}
