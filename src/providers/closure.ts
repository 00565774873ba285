import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

interface Of {
  areaId: string
  providerId: string
}

/** A provider has stopped. Said twice, the first one stays. */
export async function closeProvider(
  db: Db<'providers'>,
  { areaId, providerId, by }: Of & { by: string },
): Promise<void> {
  await db
    .insertInto('providers.closure')
    .values({ area_id: areaId, provider_id: providerId, closed_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function reopenProvider(
  db: Db<'providers'>,
  { areaId, providerId }: Of,
): Promise<void> {
  await db
    .deleteFrom('providers.closure')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .execute()
  // For those who read what has changed, she is new again.
  await db
    .updateTable('providers.provider')
    .set({ changed_at: sql`now()` })
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .execute()
}

/** Whether a provider has stopped. */
export async function isClosed(db: Db<'providers'>, { areaId, providerId }: Of): Promise<boolean> {
  const row = await db
    .selectFrom('providers.closure')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  return row !== undefined
}

/** The ids of those who have stopped. */
export async function closedProviders(db: Db<'providers'>, areaId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('providers.closure')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .execute()
  return rows.map((row) => row.provider_id)
}
