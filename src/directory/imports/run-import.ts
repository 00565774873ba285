import { terms } from '#providers'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { Problem } from '../../platform/problem.ts'
import type { Source } from '../../platform/reading/index.ts'
import { applyImport } from './apply/apply-import.ts'
import { beginImport, endStep, forgetImport, type ImportKind } from './imports.ts'
import {
  importCounts,
  lookAt,
  noteCounts,
  type Counts,
  type LookedAt,
  type NoteCount,
} from './looked-at.ts'
import { planImport } from './plan/plan-import.ts'
import type { Outcome } from './plan/plan-provider.ts'
import { readImport } from './read-import.ts'
import { checkListings, type Checked } from './cqc/check-listings.ts'
import { councilOf, openReads } from './sources.ts'

export interface ImportToRun {
  areaId: string
  kind: ImportKind
  from: Source | string
  /** Whether what is added is shown to the public at once. */
  shown: boolean
  /** Only looked at: nothing changes, and nothing of it stays. */
  isPreview: boolean
  tell(step: 'Reading' | 'Comparing' | 'Bringing in', done: number, total?: number): void
  signal?: AbortSignal
  ownNetwork?: boolean
  /** Of the register: the council whose entries are taken; else that of the area. */
  council?: string
}

export interface ImportRun {
  /** What became of the records; of a preview, what would. */
  counts: Counts
  /** What was mended or left out of the records, the commonest first. */
  notes: NoteCount[]
  /** Of the register: what it tells about listings that are here. */
  checked: Checked[]
  /** The first records of an outcome, or all of them. */
  look(what: Outcome | 'mended', most?: number): Promise<LookedAt[]>
}

/**
 * Brings in what a file or an address holds, from beginning to end, for the command line.
 * @param look is given the result while it is there.
 * @throws Problem that says what to do; nothing is brought in then.
 */
export async function runImport<T>(
  db: WholeDb,
  run: ImportToRun,
  look: (result: ImportRun) => Promise<T>,
): Promise<T> {
  const { areaId, kind, from, signal } = run
  const of = { areaId, importId: newId() }
  const actor = 'operator'
  const inArea = <R>(work: Parameters<typeof inContext<R>>[2]) =>
    inContext(db, { areaId, actor, patience: '10min' }, work)
  const source = typeof from === 'string' ? from : from.name
  await inArea((transaction) => beginImport(transaction, of, { ...run, source, by: actor }))
  let isDone = false
  try {
    const names = await inArea(terms)
    const council = run.council ?? (await inArea((transaction) => councilOf(transaction, areaId)))
    // Whoever runs this has the file at hand, and it is read piece by piece.
    const bytes = 4_000_000_000
    const reads = await openReads(kind, from, {
      bytes,
      names,
      signal,
      council,
      ownNetwork: run.ownNetwork,
    })
    const count = await readImport(db, of, reads, {
      actor,
      signal,
      tell: (done, total) => run.tell('Reading', done, total),
      progress: () => (typeof from === 'string' ? undefined : from),
    })
    if (count === 0)
      throw new Problem(`${source} holds no records: look whether it is the right one.`)
    await planImport(db, of, { actor, signal, tell: (...far) => run.tell('Comparing', ...far) })
    if (!run.isPreview) {
      await inArea((transaction) => endStep(transaction, of, 'accepted_at'))
      await applyImport(db, of, {
        actor,
        tell: (...far) => run.tell('Bringing in', ...far),
        signal,
      })
    }
    isDone = !run.isPreview
    return await look({
      counts: await inArea((transaction) => importCounts(transaction, of)),
      checked: kind === 'cqc' ? await inArea((transaction) => checkListings(transaction, of)) : [],
      notes: await inArea((transaction) => noteCounts(transaction, of)),
      look: (what, most = 5) => inArea((transaction) => lookAt(transaction, of, { what, most })),
    })
  } finally {
    if (!isDone) await inArea((transaction) => forgetImport(transaction, of))
  }
}
