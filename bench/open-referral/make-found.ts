import { localities, type Area } from '#areas'
import { providers, terms } from '#providers'
import type { TestDatabase } from '../../test/support/database.ts'
import { documentRows, saveWaitingTerms } from '../search/load/documents.ts'
import { withoutIndexes } from '../search/load/indexes.ts'
import { saveWords, withLoader } from '../search/load/load-area.ts'
import { Sheets } from '../search/load/sheets.ts'

const batch = 500

/** Makes all that isn't found yet found by its words, in bulk: the job takes longer. */
export async function makeAllFound({ db, pool }: TestDatabase, { areaId }: Area): Promise<void> {
  const { rows } = await pool.query<{ provider_id: string; confirmed_on: string }>(
    `select provider_id, max(confirmed_at)::date::text as confirmed_on from directory.confirmation
     where area_id = $1 and provider_id not in (
       select provider_id from directory.search_document where area_id = $1)
     group by provider_id`,
    [areaId],
  )
  const confirmedOn = new Map(rows.map((row) => [row.provider_id, row.confirmed_on]))
  const names = await terms(db)
  const places = new Map((await localities(db, areaId)).map((one) => [one.name, one]))
  // Meanings are left out: what is asked for here is found by its words.
  const meanings = { model: undefined, codes: new Map<string, string>() }
  const ids = [...confirmedOn.keys()]
  await withoutIndexes(pool, 'directory.search_term', () =>
    withLoader(pool, async (client) => {
      const words = new Set<string>()
      for (let at = 0; at < ids.length; at += batch) {
        const sheets = new Sheets()
        for (const one of await providers(db, areaId, ids.slice(at, at + batch))) {
          const own = { area_id: areaId, provider_id: one.providerId, places }
          const by = { names, meanings, confirmedOn: confirmedOn.get(one.providerId)! }
          for (const text of documentRows(sheets, own, one, by))
            for (const word of text.match(/\p{L}+/gu) ?? []) words.add(word.toLowerCase())
        }
        await sheets.copyTo(client)
        await saveWaitingTerms(client)
      }
      await saveWords(client, areaId, words)
    }),
  )
}
