import { areas } from '#areas'
import { inContext } from '../platform/db/context.ts'
import type { WholeDb } from '../platform/db/db.ts'
import { isoDate } from '../platform/i18n/words.ts'
import { countArea } from './cells/round.ts'
import { endOver } from './stories/told/end-over.ts'

/**
 * Each minute: counts anew what has changed, an enterprise at a time. Pages of an owner don't wait for it. And
 * takes away the words of stories whose time is over.
 */
export async function countRound(db: WholeDb, { signal }: { signal?: AbortSignal } = {}) {
  for (const { areaId, timeZone } of await areas(db)) {
    await countArea(db, { areaId, timeZone, signal })
    const today = isoDate(new Date(), timeZone)
    await inContext(db, { areaId, actor: 'job:end-stories', timeZone }, (transaction) =>
      endOver(transaction, areaId, today),
    )
  }
}
