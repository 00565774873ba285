import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

export interface ProviderName {
  providerId: string
  name: string
}

/** The names of some providers, by their ids: of those who have stopped, too. */
export async function providerNames(
  db: Db<'providers'>,
  areaId: string,
  providerIds: string[],
): Promise<Map<string, string>> {
  if (providerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('providers.provider')
    .select(['provider_id', 'name'])
    .where('area_id', '=', areaId)
    .where('provider_id', 'in', providerIds)
    .execute()
  return new Map(rows.map((row) => [row.provider_id, row.name]))
}

/** Providers who have not stopped and whose name has some words in it: 20 at most. */
export async function providersCalled(
  db: Db<'providers'>,
  areaId: string,
  words: string,
): Promise<ProviderName[]> {
  const rows = await db
    .selectFrom('providers.provider as provider')
    .leftJoin('providers.closure as closure', (join) =>
      join
        .onRef('closure.area_id', '=', 'provider.area_id')
        .onRef('closure.provider_id', '=', 'provider.provider_id'),
    )
    .select(['provider.provider_id', 'provider.name'])
    .where('provider.area_id', '=', areaId)
    .where('closure.closed_at', 'is', null)
    .where(sql<boolean>`position(lower(${words}) in lower(provider.name)) > 0`)
    .orderBy('provider.name')
    .orderBy('provider.provider_id')
    .limit(20)
    .execute()
  return rows.map((row) => ({ providerId: row.provider_id, name: row.name }))
}

/** The providers whose whole name stands in a text, also those who have stopped. */
export async function providersIn(
  db: Db<'providers'>,
  areaId: string,
  text: string,
): Promise<ProviderName[]> {
  const rows = await db
    .selectFrom('providers.provider')
    .select(['provider_id', 'name'])
    .where('area_id', '=', areaId)
    .where(sql<boolean>`position(lower(name) in lower(${text})) > 0`)
    .orderBy('provider_id')
    .execute()
  return rows.map((row) => ({ providerId: row.provider_id, name: row.name }))
}
