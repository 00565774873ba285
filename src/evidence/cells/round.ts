import { areas } from '#areas'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { markedProviders, refresh } from './refresh.ts'

/** Each minute: counts anew what has changed, an enterprise at a time. Pages of an owner don't wait for it. */
export async function countRound(db: WholeDb, { signal }: { signal?: AbortSignal } = {}) {
  for (const { areaId, timeZone } of await areas(db))
    await countArea(db, { areaId, timeZone, signal })
}

/** The same of one area. @returns how many enterprises had changed. */
export async function countArea(
  db: WholeDb,
  { areaId, timeZone, signal }: { areaId: string; timeZone: string; signal?: AbortSignal },
): Promise<number> {
  const context = { areaId, actor: 'job:count-evidence', timeZone, patience: '5min' }
  const marked = await inContext(db, context, (transaction) => markedProviders(transaction, areaId))
  for (const providerId of marked) {
    if (signal?.aborted) break
    await inContext(db, context, (transaction) => refresh(transaction, areaId, providerId))
  }
  return marked.length
}
