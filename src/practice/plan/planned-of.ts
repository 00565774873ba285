import { agreements, type Agreement } from '#agreements'
import type { AreaRequest } from '#areas'
import { asOwner } from '../../platform/db/context.ts'
import { plannedBetween } from './find-occurrence.ts'
import type { Occurrence } from './occurrences.ts'

/**
 * What enterprises have planned, as far as what was agreed reaches: for a worker too, who may not see
 * the agreements. Days are both included.
 */
export async function plannedOf(
  c: AreaRequest,
  providerIds: string[],
  days: { from: string; until: string },
): Promise<Occurrence[]> {
  if (providerIds.length === 0) return []
  const all: Agreement[] = []
  for (const providerId of new Set(providerIds)) all.push(...(await agreed(c, providerId)))
  return plannedBetween(c.var.db, c.var.area, { ...days, providerIds }, all)
}

/** What an enterprise has agreed, whoever asks; asked for once in a request. */
export function agreed(c: AreaRequest, providerId: string): Promise<Agreement[]> {
  const { area, db, account } = c.var
  const found = loaded.get(c.req.raw) ?? new Map<string, Promise<Agreement[]>>()
  loaded.set(c.req.raw, found)
  const read = (reader: typeof db) => agreements(reader, area.areaId, { providerId })
  const isOwn = account?.lists.providers?.includes(providerId)
  const all = found.get(providerId) ?? (isOwn ? read(db) : asOwner(db, read))
  found.set(providerId, all)
  return all
}
const loaded = new WeakMap<Request, Map<string, Promise<Agreement[]>>>()
