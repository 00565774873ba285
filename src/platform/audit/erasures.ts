// What the trail tells of erasures, held against the tombstones that there are.
import { hashOfErasure, hashOfTombstones, type Tombstone } from './canonical.ts'
import type { EntryRow, ErasureRow } from './trail-rows.ts'

export interface Erasures {
  /** @returns why the tombstones of a batch are not those that erasures left there. */
  whyNotTaken(batch: number, tombstones: Tombstone[]): string | undefined
  /** After all batches. @returns why an erasure is not as its entry tells. */
  whyWrong(
    areaId: string,
    own: Map<string, Pick<EntryRow, 'action' | 'digest'>>,
    forgottenUpTo: number,
  ): string | undefined
}

export function lookAtErasures(erasures: ErasureRow[]): Erasures {
  // For each batch out of which something was taken: the erasures, with what they left.
  const byBatch = new Map<number, Map<string, Buffer>>()
  for (const { entryId, batches, digests } of erasures)
    for (const [index, batch] of batches.entries()) {
      const ofBatch = byBatch.get(batch) ?? new Map<string, Buffer>()
      byBatch.set(batch, ofBatch.set(entryId, digests[index]!))
    }
  const seen = new Set<number>()
  return {
    whyNotTaken(batch, tombstones) {
      const expected = byBatch.get(batch)
      const found = Map.groupBy(tombstones, ({ erasedBy }) => erasedBy)
      seen.add(batch)
      for (const [erasedBy, left] of found) {
        const digest = expected?.get(erasedBy)
        if (!digest)
          return `entry ${left[0]!.position} of batch ${batch} (${left[0]!.entryId}) was erased, and no erasure tells of it`
        if (!digest.equals(hashOfTombstones(left)))
          return `what an erasure left in batch ${batch} was changed, at or after entry ${left[0]!.position}`
      }
      const lost = [...(expected?.keys() ?? [])].find((entryId) => !found.has(entryId))
      return lost && `what erasure ${lost} left in batch ${batch} is missing`
    },
    whyWrong(areaId, own, forgottenUpTo) {
      for (const { entryId, batches, digests } of erasures) {
        const told = own.get(entryId)
        if (
          told?.action !== 'erased' ||
          !told.digest?.equals(hashOfErasure(areaId, batches, digests))
        )
          return `no entry vouches for erasure ${entryId}`
        const unseen = batches.find((batch) => batch > forgottenUpTo && !seen.has(batch))
        if (unseen !== undefined)
          return `erasure ${entryId} tells of batch ${unseen}, which there isn't`
      }
      const known = new Set(erasures.map(({ entryId }) => entryId))
      const lost = [...own].find(
        ([entryId, { action }]) => action === 'erased' && !known.has(entryId),
      )
      return lost && `what erasure ${lost[0]} took is not told any more`
    },
  }
}
