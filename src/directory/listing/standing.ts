import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'

/** How a listing stands: approved by the coordinator, paused by the provider. */

interface Of {
  areaId: string
  providerId: string
}

export async function approveListing(
  db: Db<'directory'>,
  { areaId, providerId, by }: Of & { by: string },
): Promise<void> {
  await db
    .insertInto('directory.approval')
    .values({ area_id: areaId, provider_id: providerId, approved_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** "I'm not taking on anyone new", until a day or until she says so. A second pause replaces the first. */
export async function pauseListing(
  db: Db<'directory'>,
  { areaId, providerId, until, reason }: Of & { until?: string; reason: string },
): Promise<void> {
  await resumeListing(db, { areaId, providerId })
  await db
    .insertInto('directory.pause')
    .values({
      area_id: areaId,
      pause_id: newId(),
      provider_id: providerId,
      until: until ?? null,
      reason,
    })
    .execute()
}

export async function resumeListing(
  db: Db<'directory'>,
  { areaId, providerId }: Of,
): Promise<void> {
  await db
    .updateTable('directory.pause')
    .set({ ended_at: sql`now()` })
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('ended_at', 'is', null)
    .execute()
}
