import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addProviders, type ProviderToAdd } from '#providers'
import type { Db } from '../../platform/db/db.ts'
import { slugOf } from './slug.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/**
 * Adds some hundred new providers with their public pages. They are not approved, and found once
 * the job that makes search rows has come to them.
 */
export async function addListings(
  db: OwnTables,
  areaId: string,
  added: ProviderToAdd[],
): Promise<void> {
  if (added.length === 0) return
  await addProviders(db, areaId, added, 'coordinator')
  let waiting = added.map(({ providerId, name }) => ({ providerId, stem: slugOf(name) }))
  for (let number = 1; waiting.length > 0; number++) {
    const named = waiting.map((one) => ({
      ...one,
      slug: numbered(one.stem, number),
      code: randomBytes(9).toString('base64url'),
    }))
    const { rows } = await sql<{ provider_id: string }>`
      insert into directory.listing (area_id, provider_id, slug, recommend_code)
      select ${areaId}, "providerId", slug, code from json_to_recordset(${JSON.stringify(named)}::json)
        as named ("providerId" uuid, slug text, code text)
      on conflict do nothing returning provider_id`.execute(db)
    const done = new Set(rows.map((row) => row.provider_id))
    waiting = waiting.filter((one) => !done.has(one.providerId))
  }
}

/** After twenty of one name, letters by chance: nobody counts that far. */
function numbered(stem: string, number: number): string {
  if (number === 1) return stem
  return `${stem}-${number <= 20 ? number : randomBytes(4).toString('hex')}`
}
