import { sql } from 'kysely'
import { provider } from '#providers'
import { saveSearchDocuments } from '../../../src/directory/search/documents/search-document.ts'
import { inContext } from '../../../src/platform/db/context.ts'
import type { WholeDb, WholeTransaction } from '../../../src/platform/db/db.ts'
import type { LoadedArea } from './load.ts'

/**
 * Saves some listings again as the project itself does, and undoes it.
 * @returns the columns that this would change: none, if the bulk load is right.
 */
export async function wrongColumns(db: WholeDb, areas: LoadedArea[]): Promise<string[]> {
  const wrong = new Set<string>()
  for (const { area } of areas.filter((_, index) => index % 40 === 0)) {
    const { areaId } = area
    const undo = new Error('Undo')
    await inContext(db, { areaId, actor: 'coordinator' }, async (transaction) => {
      for (const providerId of await someProviders(transaction, areaId)) {
        const before = await documentsOf(transaction, areaId, providerId)
        const details = await provider(transaction, areaId, providerId)
        await saveSearchDocuments(transaction, areaId, [details!])
        const after = await documentsOf(transaction, areaId, providerId)
        for (const [column, value] of Object.entries(after))
          if (value !== before[column]) wrong.add(column)
      }
      throw undo
    }).catch((error: unknown) => {
      if (error !== undo) throw error
    })
  }
  return [...wrong]
}

async function someProviders(db: WholeTransaction, areaId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('directory.listing')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .orderBy(sql`md5(provider_id::text)`)
    .limit(10)
    .execute()
  return rows.map((row) => row.provider_id)
}

/** What a provider's documents hold, as text by column. Sets are put in one order. */
async function documentsOf(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
): Promise<Record<string, string>> {
  const { rows } = await sql<{ column: string; value: string }>`
    select key as "column", string_agg(value, '; ' order by position, value) as value
    from (
      select position, key, value
      from directory.search_document document cross join jsonb_each_text(to_jsonb(document)
        || jsonb_build_object('facets', array(select unnest(facets) order by 1),
          'comes_to', array(select unnest(comes_to) order by 1)))
      where area_id = ${areaId} and provider_id = ${providerId}
      union all
      select position, 'search_term', term || ' ' || level from directory.search_term
      where area_id = ${areaId} and provider_id = ${providerId}
    ) said
    group by key`.execute(db)
  return Object.fromEntries(rows.map(({ column, value }) => [column, value]))
}
