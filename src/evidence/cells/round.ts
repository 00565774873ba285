import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { markedProviders, refresh } from './refresh.ts'

/** Counts anew what has changed of an area, an enterprise at a time. @returns how many enterprises had changed. */
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
