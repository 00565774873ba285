import type { WholeDb } from '../db/db.ts'
import { beginning, hashOfBatch, hashOfCheckpoint } from './canonical.ts'
import { lookAtErasures, type Erasures } from './erasures.ts'
import { checkpointOf, type Checkpoint } from './rows.ts'
import { read, whyWrong, type Entries } from './sealed-entries.ts'
import * as rows from './trail-rows.ts'
import { Wrong } from './wrong.ts'

/** A batch and its hash, as they were noted elsewhere. */
export interface Noted {
  number: number
  hash: string
}

/** The trail of an area, when all of it is as it was sealed. */
export interface Whole {
  entries: number
  batches: number
  /** Of the entries, tombstones. */
  erased: number
  /** Entries that no batch has yet: these could still be changed. */
  waiting: number
  newest?: Noted & { sealedAt: string }
  /** What is older was forgotten. */
  forgotten?: { number: number; sealedAt: string }
}

/**
 * Looks whether an area's trail is as it was sealed: no entry or batch changed, removed, added or
 * moved, but for what an erasure or a forgetting that the trail tells of took. As the owner, as of
 * one moment, in constant memory.
 * @param noted a batch that was noted elsewhere: only by it can be seen that the end was cut off,
 *   or that all was made anew from some batch on.
 * @returns what is there, or the first thing that is wrong, in words.
 */
export function verifyTrail(
  db: WholeDb,
  areaId: string,
  noted?: Noted,
): Promise<Whole | { wrong: string }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const checkpoint = await checkpointOf(transaction, areaId)
      const erasures = lookAtErasures(await rows.erasuresOf(transaction, areaId))
      const sealed: Entries = {
        left: rows.sealedOf(transaction, areaId),
        entries: 0,
        erased: 0,
        own: new Map(),
      }
      const batches = rows.batchesOf(transaction, areaId)
      const chain = await follow(batches, sealed, { checkpoint, erasures, noted })
      if (chain instanceof Wrong) return { wrong: chain.words }
      const wrong =
        whyOwnWrong(areaId, sealed, checkpoint, erasures) ?? whyNotNoted(chain, checkpoint, noted)
      if (wrong) return { wrong }
      return {
        entries: sealed.entries,
        erased: sealed.erased,
        waiting: await rows.waitingIn(transaction, areaId),
        ...chain,
        forgotten: checkpoint && { number: checkpoint.number, sealedAt: checkpoint.sealedAt },
      }
    })
}

interface Beside {
  checkpoint: Checkpoint | undefined
  erasures: Erasures
  noted: Noted | undefined
}

/** From batch to batch, each with its entries. */
async function follow(
  batches: AsyncGenerator<rows.BatchRow, void>,
  sealed: Entries,
  { checkpoint, erasures, noted }: Beside,
): Promise<Pick<Whole, 'batches' | 'newest'> | Wrong> {
  let { number, hash: previous }: Pick<Checkpoint, 'number' | 'hash'> = checkpoint ?? {
    number: 0,
    hash: beginning,
  }
  let newest: Whole['newest']
  let count = 0
  for await (const batch of batches) {
    number++
    if (batch.number !== number)
      return new Wrong(
        batch.number > number
          ? `batch ${number} is missing`
          : `there is a batch ${batch.number}, which had been forgotten`,
      )
    if (!batch.previous.equals(previous))
      return new Wrong(`batch ${number} doesn't follow the one before it`)
    if (!hashOfBatch(batch).equals(batch.hash)) return new Wrong(`batch ${number} was changed`)
    const hash = batch.hash.toString('hex')
    if (noted?.number === number && noted.hash !== hash)
      return new Wrong(`batch ${number} is not the one that was noted`)
    const wrong = await whyWrong(batch, sealed, erasures)
    if (wrong) return new Wrong(wrong)
    previous = batch.hash
    newest = { number, hash, sealedAt: batch.sealedAt }
    count++
  }
  const extra = await read(sealed)
  if (extra)
    return new Wrong(
      `batch ${extra.batch} is missing, in which entry ${extra.entryId} says that it was sealed`,
    )
  return { batches: count, newest }
}

/** What the trail's own entries vouch for: each erasure, and where the chain begins. */
function whyOwnWrong(
  areaId: string,
  { own }: Entries,
  checkpoint: Checkpoint | undefined,
  erasures: Erasures,
): string | undefined {
  if (checkpoint) {
    const told = own.get(checkpoint.entryId)
    if (told?.action !== 'forgot' || !told.digest?.equals(hashOfCheckpoint(areaId, checkpoint)))
      return `no entry vouches that batches up to ${checkpoint.number} were forgotten`
  }
  return erasures.whyWrong(areaId, own, checkpoint?.number ?? 0)
}

function whyNotNoted(
  { newest }: Pick<Whole, 'newest'>,
  checkpoint: Checkpoint | undefined,
  noted: Noted | undefined,
): string | undefined {
  if (!noted) return undefined
  const last = newest?.number ?? checkpoint?.number ?? 0
  if (noted.number > last)
    return `batch ${noted.number} was noted, and the last there is is ${last}: its end was cut off`
  if (!checkpoint || noted.number > checkpoint.number) return undefined
  if (noted.number === checkpoint.number && noted.hash === checkpoint.hash.toString('hex'))
    return undefined
  return `batch ${noted.number} can't be compared, for batches up to ${checkpoint.number} were forgotten`
}
