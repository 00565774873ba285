import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { lockByName } from '../../../platform/db/lock-by-name.ts'
import type { ImportOf } from '../imports.ts'
import { ownId } from '../plan/listed-under.ts'

/**
 * Before some providers of a source are compared: one import after the other adds to an area, so that
 * two never add the same provider, and nobody else changes the listings that these lead to; who saves
 * one waits until it is done. In one order, as everybody who locks several.
 */
export async function lockListed(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  providerKeys: string[],
): Promise<void> {
  await lockByName(db, 'import', areaId)
  const own = providerKeys.flatMap((key) => ownId(key) ?? [])
  await sql`select from directory.listing
    where area_id = ${areaId} and (provider_id = any(${own}::uuid[]) or provider_id in (
      select provider_id from directory.imported
      where area_id = ${areaId} and key in (
        select unnest(array[provider_key, service_key]) from directory.import_record
        where area_id = ${areaId} and import_id = ${importId}
          and provider_key = any(${providerKeys}))))
    order by provider_id for no key update`.execute(db)
}
