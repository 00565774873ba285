import { leafOf, type Tombstone } from './canonical.ts'
import type { Erasures } from './erasures.ts'
import type { BatchRow, EntryRow } from './trail-rows.ts'

/** What was sealed, as far as it was not looked at yet, and what was found. */
export interface Entries {
  left: AsyncGenerator<EntryRow, void>
  /** The one that was read from `left` and belongs to a later batch. */
  next?: EntryRow
  entries: number
  erased: number
  /** The trail's own entries by their ids. */
  own: Map<string, Pick<EntryRow, 'action' | 'digest'>>
}

/** @returns why the entries of a batch are not those that were sealed in it. */
export async function whyWrong(
  batch: BatchRow,
  sealed: Entries,
  erasures: Erasures,
): Promise<string | undefined> {
  const tombstones: Tombstone[] = []
  for (const [index, leaf] of batch.leaves.entries()) {
    const entry = await read(sealed)
    const place = whyElsewhere(entry, batch.number, index + 1)
    if (place !== undefined) return place
    if (isTombstone(entry!)) {
      tombstones.push(entry)
      continue
    }
    if (!leafOf(entry!, entry!.salt ?? undefined).equals(leaf)) return whyChanged(entry!)
    if (entry!.digest) sealed.own.set(entry!.entryId, entry!)
  }
  const extra = await read(sealed)
  if (extra && extra.batch <= batch.number)
    return `entry ${extra.entryId} was added to batch ${extra.batch}`
  sealed.next = extra
  sealed.entries += batch.leaves.length
  sealed.erased += tombstones.length
  return erasures.whyNotTaken(batch.number, tombstones)
}

/** The next one that says that it was sealed, wherever. */
export async function read(sealed: Entries): Promise<EntryRow | undefined> {
  const { next } = sealed
  sealed.next = undefined
  return next ?? (await sealed.left.next()).value ?? undefined
}

function whyElsewhere(entry: EntryRow | undefined, batch: number, position: number) {
  if (!entry || entry.batch > batch || (entry.batch === batch && entry.position > position))
    return `entry ${position} of batch ${batch} is missing`
  if (entry.batch < batch || entry.position < position)
    return `entry ${entry.entryId} was added to batch ${entry.batch}`
  return undefined
}

function isTombstone(entry: EntryRow): entry is EntryRow & Tombstone {
  return entry.erasedAt !== null || entry.erasedBy !== null
}

function whyChanged({ entryId, batch, position, personId, salt }: EntryRow): string {
  const name = `entry ${position} of batch ${batch} (${entryId})`
  return personId && !salt
    ? `${name} can't be verified, for the salt of its person is missing and no erasure tells of it`
    : `${name}, or the salt of its person, was changed`
}
