import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { nearestLocalities } from '#areas'
import { inContext } from '../../../platform/db/context.ts'
import type { Db, WholeDb, WholeTransaction } from '../../../platform/db/db.ts'
import { asJson } from '../as-json.ts'
import { endStep, saveProgress, type ImportOf } from '../imports.ts'
import type { PlanNote } from '../record.ts'
import { providerKeysAfter, stagedOf } from '../stage.ts'
import { loadKnown } from './known.ts'
import {
  joinSameListings,
  joinSameProviders,
  leaveOutSameIds,
  leaveOutTooMany,
} from './one-provider.ts'
import {
  leaveOut,
  planProvider,
  type PlannedProvider,
  type PlannedRecord,
} from './plan-provider.ts'

/** How many providers are compared at a time. */
const batch = 200

/** Who does the work of an import, and how far it has come. */
export interface Work {
  actor: string
  tell?: (done: number, total: number | undefined) => void
  signal?: AbortSignal
  /** The zone whose days count; else UTC. */
  timeZone?: string
}

/** Works out what would become of every record that was read. The directory stays as it is. */
export async function planImport(db: WholeDb, of: ImportOf, work: Work): Promise<void> {
  const context = { areaId: of.areaId, actor: work.actor }
  // All records are looked at together here, however many they are.
  const patient = { ...context, patience: '10min' }
  await inContext(db, context, (transaction) => saveProgress(transaction, of, 0, undefined))
  const total = await inContext(db, patient, async (transaction) => {
    await leaveOutSameIds(transaction, of)
    await joinSameListings(transaction, of)
    await joinSameProviders(transaction, of)
    await leaveOutTooMany(transaction, of)
    return countProviders(transaction, of)
  })
  await eachBatch(db, of, work, total, {
    use: (transaction, planned) =>
      saveOutcomes(
        transaction,
        of,
        planned.flatMap((one) => one.records),
      ),
  })
  await inContext(db, context, (transaction) => endStep(transaction, of, 'planned_at'))
}

interface EachBatch {
  /** What is to be done before the providers under these keys are compared. */
  first?: (transaction: WholeTransaction, keys: string[]) => Promise<void>
  use: (transaction: WholeTransaction, planned: PlannedProvider[]) => Promise<void>
}

/**
 * Plans all providers of an import that are not taken over yet, a batch in a transaction, and gives
 * each batch to `use`.
 */
export async function eachBatch(
  db: WholeDb,
  of: ImportOf,
  { actor, tell, signal, timeZone }: Work,
  total: number,
  { first, use }: EachBatch,
): Promise<void> {
  let after = ''
  for (let done = 0; ;) {
    signal?.throwIfAborted()
    const keys = await again(() =>
      inContext(
        db,
        { areaId: of.areaId, actor, timeZone, patience: '2min' },
        async (transaction) => {
          await saveProgress(transaction, of, done, total)
          const next = await providerKeysAfter(transaction, of, after, batch)
          if (next.length === 0) return next
          await first?.(transaction, next)
          await use(transaction, await planAll(transaction, of, next))
          return next
        },
      ),
    )
    if (keys.length === 0) return
    done += keys.length
    after = keys.at(-1)!
    tell?.(done, total)
  }
}

/** Somebody saved the same at the same moment: what was to be done is planned and done anew. */
export class TryAgain extends Error {}

/** Two that wait for each other, or two that add the same: PostgreSQL ends one of them. */
const conflicts = new Set(['40P01', '23505', '40001', '55P03'])

/** Whether it is nobody's fault, and does better at another moment. */
export function isConflict(error: unknown): boolean {
  return error instanceof TryAgain || conflicts.has((error as { code?: string }).code ?? '')
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work()
    } catch (error) {
      if (tries === 6 || !isConflict(error)) throw error
      await pause(50 * 2 ** tries * Math.random())
    }
}

async function planAll(db: WholeTransaction, of: ImportOf, keys: string[]) {
  const staged = await stagedOf(db, of, keys)
  const known = await loadKnown(db, of.areaId, staged, (near) =>
    nearestLocalities(db, of.areaId, near),
  )
  const planned = new Map<string, PlannedProvider>()
  return [...Map.groupBy(staged, (one) => one.providerKey).values()].map((records) => {
    const one = planProvider(known, records)
    const before = one.details && planned.get(one.providerId)
    if (before) return leaveOut(known, records, leadsTo(before))
    if (one.details) planned.set(one.providerId, one)
    return one
  })
}

/** Two entries of other names and ids that both turn out to be of one listing. */
function leadsTo({ now, details }: PlannedProvider): PlanNote {
  const name = now?.name ?? details?.name
  return { kind: 'left out', field: 'provider', reason: `leads to ${name}, as another entry does` }
}

/** How many providers are not taken over yet. */
export async function countProviders(db: Db<'directory'>, { areaId, importId }: ImportOf) {
  const { rows } = await sql<{ providers: number }>`
    select count(distinct provider_key)::int as providers from directory.import_record
    where area_id = ${areaId} and import_id = ${importId} and provider_id is null`.execute(db)
  return rows[0]?.providers ?? 0
}

/** What becomes of each record; who was brought in all the same goes on naming whom she is like. */
export async function saveOutcomes(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  records: PlannedRecord[],
): Promise<void> {
  await sql`update directory.import_record record
    set outcome = planned.outcome, notes = planned.notes, duplicate_of =
      coalesce(planned."duplicateOf", case when record.brought_in then record.duplicate_of end)
    from json_to_recordset(${asJson(records)}::json)
      as planned (position int, outcome text, notes jsonb, "duplicateOf" text)
    where record.area_id = ${areaId} and record.import_id = ${importId}
      and record.position = planned.position`.execute(db)
}
