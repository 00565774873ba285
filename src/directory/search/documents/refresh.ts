import { sql } from 'kysely'
import { closedProviders } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import type { Meaning } from '../../../platform/meaning/index.ts'
import { lockListing } from '../../listing/lock-listing.ts'
import { enqueueRefresh, findByWords } from './make-found.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** How many are done in one job; the rest are left to the next. */
const batch = 100

/** Makes what search needs and isn't there: rows of listings that have none, then meanings. */
export async function refreshSearch(
  db: OwnTables,
  areaId: string,
  meaning: Meaning,
): Promise<void> {
  const listings = await listingsWithoutDocuments(db, areaId)
  for (const providerId of listings) await lockListing(db, areaId, providerId)
  await findByWords(db, areaId, listings)
  // Meanings are left to the next job: what is found by its words stays so, whatever the model does.
  const saved = listings.length ? 0 : await saveMeanings(db, areaId, meaning)
  if (listings.length > 0 || saved === batch) await enqueueRefresh(db, areaId)
}

/** The meanings that are missing, or are of another model: how many of listings, or else entries. */
async function saveMeanings(db: OwnTables, areaId: string, meaning: Meaning): Promise<number> {
  const { model } = meaning
  if (!model) return 0
  const passages = await passagesWithoutMeaning(db, areaId, model)
  // All worked out before the first is saved, so that nobody who saves a listing waits meanwhile.
  const codes = []
  for (const { passage } of passages) codes.push(await meaning.ofPassage(passage))
  for (const [index, { provider_id, position, passage }] of passages.entries())
    await db
      .updateTable('directory.search_document')
      .set({ meaning: sql`${codes[index]}::varbit`, model })
      .where('area_id', '=', areaId)
      .where('provider_id', '=', provider_id)
      .where('position', '=', position)
      // Meanwhile it may have been changed; its own job then follows.
      .where('passage', '=', passage)
      .execute()
  const entries = await saveEntryMeanings(db, areaId, meaning)
  return Math.max(passages.length, entries)
}

/** The meanings of thesaurus entries, the area's own and the national ones: how many were missing. */
async function saveEntryMeanings(db: OwnTables, areaId: string, meaning: Meaning): Promise<number> {
  let saved = 0
  for (const table of ['directory.area_thesaurus_entry', 'directory.thesaurus_entry'] as const) {
    const ofArea = table === 'directory.area_thesaurus_entry' ? sql`area_id = ${areaId}` : sql`true`
    // Those that the job of another area has in hand are left to it.
    const { rows } = await sql<{ phrase: string }>`
      select phrase from ${sql.table(table)}
      where (meaning is null or model <> ${meaning.model}) and ${ofArea}
      order by phrase limit ${batch - saved} for update skip locked`.execute(db)
    for (const { phrase } of rows)
      await sql`update ${sql.table(table)} set meaning = ${await meaning.ofPassage(phrase)}::varbit,
        model = ${meaning.model}
        where phrase = ${phrase} and ${ofArea}`.execute(db)
    saved += rows.length
  }
  return saved
}

async function listingsWithoutDocuments(db: OwnTables, areaId: string): Promise<string[]> {
  const { rows } = await sql<{ provider_id: string }>`
    select provider_id from directory.listing
    where area_id = ${areaId}
      and not exists (select from directory.search_document document
        where document.area_id = ${areaId} and document.provider_id = listing.provider_id)
      and provider_id <> all (${await closedProviders(db, areaId)}::uuid[])
    -- In one order: two that lock some of the same wait for each other, and never both.
    order by provider_id limit ${batch}`.execute(db)
  return rows.map((row) => row.provider_id)
}

function passagesWithoutMeaning(db: OwnTables, areaId: string, model: string) {
  return db
    .selectFrom('directory.search_document')
    .select(['provider_id', 'position', 'passage'])
    .where('area_id', '=', areaId)
    .where((eb) => eb.or([eb('meaning', 'is', null), eb('model', '!=', model)]))
    .orderBy('provider_id')
    .orderBy('position')
    .limit(batch)
    .execute()
}
