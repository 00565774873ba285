import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { uuid } from '../../../platform/db/new-id.ts'
import type { Fields } from './merge.ts'

/** What was last taken over from a source under one key. */
export interface Imported {
  providerId: string
  serviceId: string | null
  said: Fields
  /** An import added it: what was here before never goes because a source says that it has. */
  added: boolean
  /** Added by an import that was cut off: it is shown once all of it is there. */
  waits: boolean
}

/** The UUID at the end of a key, which may be one of ours: `open-referral:3f2a…`. */
export function ownId(key: string | null): string | undefined {
  return uuid(
    /^(?:open-referral|goldcrest):(?:service:)?([^:/]+)$/.exec(key ?? '')?.[1],
  )?.toLowerCase()
}

/** What was taken over under some keys. */
export async function importedUnder(
  db: Db<'directory'>,
  areaId: string,
  keys: string[],
): Promise<Map<string, Imported>> {
  const rows = await db
    .selectFrom('directory.imported')
    .select(['key', 'provider_id', 'service_id', 'said', 'added', 'waits'])
    .where('area_id', '=', areaId)
    .where(sql<boolean>`key = any(${keys})`)
    .execute()
  return new Map(
    rows.map(({ key, provider_id, service_id, said, added, waits }) => [
      key,
      { providerId: provider_id, serviceId: service_id, said: said as Fields, added, waits },
    ]),
  )
}

/** The listings that some keys of providers lead to: by what was taken over, or by our own ids. */
export async function listedUnder(
  db: Db<'directory'>,
  areaId: string,
  keys: string[],
): Promise<Map<string, string>> {
  const imported = await importedUnder(db, areaId, keys)
  const ids = keys.flatMap((key) => ownId(key) ?? [])
  const rows = await db
    .selectFrom('directory.listing')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where(sql<boolean>`provider_id = any(${ids}::uuid[])`)
    .execute()
  const own = new Set(rows.map((row) => row.provider_id))
  return new Map(
    keys.flatMap((key) => {
      const id = ownId(key)
      const listed = imported.get(key)?.providerId ?? (id && own.has(id) ? id : undefined)
      return listed ? [[key, listed]] : []
    }),
  )
}
