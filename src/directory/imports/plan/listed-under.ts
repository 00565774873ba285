import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { uuid } from '../../../platform/db/new-id.ts'
import type { Fields } from './merge.ts'

/** What was last taken over from a source under one key. */
export interface Imported {
  providerId: string
  serviceId: string | null
  said: Fields
  /** When a source last said something new of it, or an import changed it. */
  importedAt: Date
  /** An import added it: what was here before never goes because a source says that it has. */
  added: boolean
  /** Added by an import that was cut off: it is shown once all of it is there. */
  waits: boolean
}

/** A provider's key that ends in a UUID, which may be one of ours: `open-referral:3f2a…`. */
export const ownKey = '^(open-referral|goldcrest):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/** The UUID at the end of a provider's or a service's key. */
export function ownId(key: string | null): string | undefined {
  const end = /^(?:open-referral|goldcrest):(?:service:)?([^:/]+)$/.exec(key ?? '')?.[1]
  return uuid(end)?.toLowerCase()
}

/** What was taken over under some keys. */
export async function importedUnder(
  db: Db<'directory'>,
  areaId: string,
  keys: string[],
): Promise<Map<string, Imported>> {
  const rows = await importedRows(db, areaId)
    .where(sql<boolean>`key = any(${keys})`)
    .execute()
  return new Map(rows.map((row) => [row.key, asImported(row)]))
}

function importedRows(db: Db<'directory'>, areaId: string) {
  return db
    .selectFrom('directory.imported')
    .select(['key', 'provider_id', 'service_id', 'said', 'imported_at', 'added', 'waits'])
    .where('area_id', '=', areaId)
}

type Row = Awaited<ReturnType<ReturnType<typeof importedRows>['execute']>>[number]

function asImported(row: Row): Imported {
  return {
    providerId: row.provider_id,
    serviceId: row.service_id,
    said: row.said as Fields,
    importedAt: row.imported_at,
    added: row.added,
    waits: row.waits,
  }
}

/** What was last taken over of some providers themselves, whatever their key was, by their ids. */
export async function importedProviders(
  db: Db<'directory'>,
  areaId: string,
  providerIds: string[],
): Promise<Map<string, Imported>> {
  const rows = await importedRows(db, areaId)
    .where(sql<boolean>`provider_id = any(${providerIds}::uuid[])`)
    .where('service_id', 'is', null)
    .orderBy('imported_at')
    .execute()
  return new Map(rows.map((row) => [row.provider_id, asImported(row)]))
}

/** Those of some keys of providers that lead to a listing: by what was taken over, or by our own ids. */
export async function listedUnder(
  db: Db<'directory'>,
  areaId: string,
  keys: string[],
): Promise<Set<string>> {
  const imported = await importedUnder(db, areaId, keys)
  const ids = keys.flatMap((key) => ownId(key) ?? [])
  const rows = await db
    .selectFrom('directory.listing')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where(sql<boolean>`provider_id = any(${ids}::uuid[])`)
    .execute()
  const own = new Set(rows.map((row) => row.provider_id))
  return new Set(keys.filter((key) => imported.has(key) || own.has(ownId(key) ?? '')))
}
