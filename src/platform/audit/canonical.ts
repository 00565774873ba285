// The one way in which things of the trail are written to be hashed. It is worked out here and not
// in the database, whose functions whoever alters the trail could alter too.
import { createHash } from 'node:crypto'

/** An entry as it is hashed: all that it says. */
export interface Said {
  areaId: string
  entryId: string
  /** In UTC, to the microsecond. */
  at: string
  actor: string
  accountId: string | null
  providerId: string | null
  personId: string | null
  action: string
  what: string
  digest: Buffer | null
}

export interface Tombstone extends Said {
  batch: number
  position: number
  erasedAt: string
  erasedBy: string
}

export interface Batch {
  areaId: string
  number: number
  previous: Buffer
  leaves: Buffer[]
  sealedAt: string
}

/** What the first batch of an area follows. */
export const beginning = Buffer.alloc(32)

/** @param salt of the person, where the entry is about one. */
export function leafOf(entry: Said, salt?: Buffer): Buffer {
  return hashOf('entry', [salt ? hex(salt) : null, ...said(entry)])
}

export function hashOfBatch({ areaId, number, previous, leaves, sealedAt }: Batch): Buffer {
  return hashOf('batch', [areaId, number, hex(previous), sealedAt, leaves.map(hex)])
}

/** Of the tombstones that one erasure left in one batch, in their order. */
export function hashOfTombstones(tombstones: Tombstone[]): Buffer {
  return hashOf(
    'tombstones',
    tombstones.map((one) => [...said(one), one.batch, one.position, one.erasedAt, one.erasedBy]),
  )
}

/** What the entry that tells of an erasure vouches for. */
export function hashOfErasure(areaId: string, batches: number[], digests: Buffer[]): Buffer {
  return hashOf('erasure', [areaId, batches, digests.map(hex)])
}

/** What the entry that tells of a forgetting vouches for: the last batch that was forgotten. */
export function hashOfCheckpoint(
  areaId: string,
  { number, hash, sealedAt }: { number: number; hash: Buffer; sealedAt: string },
): Buffer {
  return hashOf('checkpoint', [areaId, number, hex(hash), sealedAt])
}

/** JSON says each part so that no two different lists read the same. */
function hashOf(kind: string, parts: unknown[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(['goldcrest-audit', 1, kind, parts]))
    .digest()
}

function said(entry: Said): unknown[] {
  const { areaId, entryId, at, actor, accountId, providerId, personId, action, what } = entry
  const digest = entry.digest && hex(entry.digest)
  return [areaId, entryId, at, actor, accountId, providerId, personId, action, what, digest]
}

/** What was tampered with may hold nothing where there has to be something. */
const hex = (bytes: Buffer | null) => bytes?.toString('hex')
