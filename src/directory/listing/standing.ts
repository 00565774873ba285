import { sql } from 'kysely'
import { closeProvider, reopenProvider } from '#providers'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { lockListing } from './lock-listing.ts'
import { makeFound } from '../search/documents/make-found.ts'

/** How a listing stands: approved by the coordinator, paused by the provider, closed. */

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
  await lockListing(db, areaId, providerId)
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

/** The provider has stopped: her page and her place in searches are gone at once. */
export async function closeListing(
  db: Db<'directory' | 'providers' | 'areas'>,
  { areaId, providerId, by }: Of & { by: string },
): Promise<void> {
  await lockListing(db, areaId, providerId)
  await closeProvider(db, { areaId, providerId, by })
  await makeFound(db, areaId, providerId)
}

export async function reopenListing(
  db: Db<'directory' | 'providers' | 'areas'>,
  { areaId, providerId }: Of,
): Promise<void> {
  await lockListing(db, areaId, providerId)
  await reopenProvider(db, { areaId, providerId })
  await makeFound(db, areaId, providerId)
}
