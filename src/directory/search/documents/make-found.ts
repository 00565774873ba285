import { provider } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { forgetSearchDocuments, saveSearchDocuments } from './search-document.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/**
 * Makes a listing found by what it says now: by its words at once, by its meaning as soon as the
 * job has worked that out. Whoever is closed isn't found, whatever is put right about her meanwhile.
 */
export async function makeFound(db: OwnTables, areaId: string, providerId: string): Promise<void> {
  await findByWords(db, areaId, providerId)
  await enqueueRefresh(db, areaId)
}

/** Makes a listing found by its words. */
export async function findByWords(
  db: OwnTables,
  areaId: string,
  providerId: string,
): Promise<void> {
  const details = await provider(db, areaId, providerId)
  if (!details || details.closedAt) await forgetSearchDocuments(db, areaId, providerId)
  else await saveSearchDocuments(db, areaId, details)
}

/** Asks for what search needs and isn't there yet: see `refreshSearch`. */
export function enqueueRefresh(db: OwnTables, areaId: string): Promise<void> {
  return enqueue(db, 'refresh-search', {}, { key: `refresh-search:${areaId}` })
}
