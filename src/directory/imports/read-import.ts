import { sql } from 'kysely'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { Problem } from '../../platform/problem.ts'
import { endStep, saveProgress, type ImportOf } from './imports.ts'
import type { Work } from './plan/plan-import.ts'
import type { Read } from './record.ts'
import { stage } from './stage.ts'

/** How many records are kept at a time. */
const batch = 200

/** More than all services of England together: what holds more is no list of services. */
const mostRecords = 1_000_000

/** How far the source is read, in bytes as they come in. */
export interface Progress {
  bytesRead(): number
  size?: number
}

interface ReadWork extends Work {
  progress?: () => Progress | undefined
  most?: number
}

/**
 * Reads a source to its end and puts its records beside the directory, where only the coordinator
 * sees them. What is left meanwhile is read no further.
 * @param most how many records it may hold.
 * @returns how many it held.
 */
export async function readImport(
  db: WholeDb,
  of: ImportOf,
  reads: AsyncIterable<Read>,
  { actor, tell, signal, progress, most = mostRecords }: ReadWork,
): Promise<number> {
  const context = { areaId: of.areaId, actor }
  let waiting: Read[] = []
  let position = 0
  const keep = async () => {
    signal?.throwIfAborted()
    const { size, bytesRead } = progress?.() ?? {}
    const done = bytesRead?.() ?? position
    await inContext(db, context, async (transaction) => {
      await saveProgress(transaction, of, done, size)
      await stage(transaction, of, waiting, position)
    })
    position += waiting.length
    waiting = []
    tell?.(done, size)
  }
  for await (const read of reads) {
    if (position + waiting.length === most)
      throw new Problem(
        `It holds more than ${most.toLocaleString('en-GB')} records: bring it in in parts, one file after the other.`,
      )
    waiting.push(read)
    if (waiting.length === batch) await keep()
  }
  if (waiting.length) await keep()
  await inContext(db, context, (transaction) => endStep(transaction, of, 'read_at'))
  // As the owner: what has only just been read is in no statistics, and PostgreSQL would take it for
  // one row and compare each record with every other.
  await sql`analyze directory.import_record`.execute(db)
  return position
}
