import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type { ImportOf } from '../imports.ts'
import { ownId } from '../plan/listed-under.ts'

/**
 * Lets nobody else change the listings that some providers of a source are here under, before they
 * are compared: who saves one waits until it is done. In one order, as everybody who locks several.
 */
export async function lockListed(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  providerKeys: string[],
): Promise<void> {
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
