import { z } from 'zod'
import { terms } from '#providers'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { longTask, type Tasks } from '../../platform/jobs/index.ts'
import { Problem } from '../../platform/problem.ts'
import { applyImport } from './apply/apply-import.ts'
import { wasCutOff } from './cut-off.ts'
import { failImport, forgetParts, forgetRecords, importAt, type ImportOf } from './imports.ts'
import { openParts } from './parts.ts'
import { isConflict, planImport } from './plan/plan-import.ts'
import { readImport } from './read-import.ts'
import { councilOf, openReads, type ReadOptions } from './sources.ts'

const details = z.object({ importId: z.guid() })

/**
 * What is done about an import that was begun on the web. Each may be cut off: then it runs again.
 * @param ownNetwork for tests: see `ReadOptions`.
 */
export function importTasks({ ownNetwork }: Pick<ReadOptions, 'ownNetwork'> = {}): Tasks {
  return {
    'read-import': longTask(details, async ({ db, areaId, details: { importId } }) => {
      const of = { areaId, importId }
      await orSayWhy(db, of, 'read', () => readAndPlan(db, of, ownNetwork))
    }),
    'apply-import': longTask(details, async ({ db, areaId, details: { importId } }) => {
      const of = { areaId, importId }
      const one = await inArea(db, of, (transaction) => importAt(transaction, of))
      if (one?.state === 'applying')
        await orSayWhy(db, of, 'brought in', () =>
          applyImport(db, of, { actor: 'job:apply-import' }),
        )
    }),
  }
}

async function readAndPlan(db: WholeDb, of: ImportOf, ownNetwork?: boolean): Promise<void> {
  const actor = 'job:read-import'
  const one = await inArea(db, of, (transaction) => importAt(transaction, of))
  if (one?.state === 'reading') {
    // What was read before it was cut off is read again.
    await inArea(db, of, (transaction) => forgetRecords(transaction, of))
    const names = await inArea(db, of, terms)
    const source = await openParts(db, of, one.source)
    const council = await inArea(db, of, (transaction) => councilOf(transaction, of.areaId))
    const reads = await openReads(one.kind, source ?? one.source, { names, ownNetwork, council })
    const count = await readImport(db, of, reads, { actor, progress: () => source })
    if (count === 0)
      throw new Problem(`${one.source} holds no records: look whether it is the right one.`)
    await inArea(db, of, (transaction) => forgetParts(transaction, of))
  }
  if (one?.state === 'reading' || one?.state === 'planning') await planImport(db, of, { actor })
}

/**
 * A Problem is what the coordinator reads. Anything else is a fault, told in the log as well. What
 * was cut off, or met others once too often, is left to the queue, which runs it again.
 */
async function orSayWhy(
  db: WholeDb,
  of: ImportOf,
  done: 'read' | 'brought in',
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (wasCutOff(error) || isConflict(error)) throw error
    const words =
      error instanceof Problem
        ? error.message
        : `Something went wrong on our side while it was ${done}. Try again; if it stays so, ask whoever runs this installation.`
    await inArea(db, of, async (transaction) => {
      await failImport(transaction, of, words)
      // Nobody looks at what was read in part; what was brought in in part can go on.
      if (done === 'read') await forgetRecords(transaction, of)
    })
    if (!(error instanceof Problem)) throw error
  }
}

function inArea<T>(
  db: WholeDb,
  { areaId }: ImportOf,
  work: Parameters<typeof inContext<T>>[2],
): Promise<T> {
  return inContext(db, { areaId, actor: 'job:read-import', patience: '10min' }, work)
}
