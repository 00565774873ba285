import { providers } from '#providers'
import type { Db } from '../../../platform/db/db.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { forgetSearchDocuments, saveSearchDocuments } from './search-document.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/**
 * Makes a listing found by what it says now: by its words at once, by its meaning as soon as the
 * job has worked that out. Whoever is closed isn't found, whatever is put right about her meanwhile.
 */
export async function makeFound(db: OwnTables, areaId: string, providerId: string): Promise<void> {
  await findByWords(db, areaId, [providerId])
  await enqueueRefresh(db, areaId)
}

/** Makes listings found by their words. */
export async function findByWords(
  db: OwnTables,
  areaId: string,
  providerIds: string[],
): Promise<void> {
  const open = (await providers(db, areaId, providerIds)).filter(({ closedAt }) => !closedAt)
  await saveSearchDocuments(db, areaId, open)
  const found = new Set(open.map(({ providerId }) => providerId))
  for (const id of providerIds) if (!found.has(id)) await forgetSearchDocuments(db, areaId, id)
}

/** Asks for what search needs and isn't there yet: see `refreshSearch`. */
export function enqueueRefresh(db: OwnTables, areaId: string): Promise<void> {
  return enqueue(db, 'refresh-search', {}, { key: `refresh-search:${areaId}` })
}
