import { sql, type UpdateObject } from 'kysely'
import type { AllTables, Db } from '../../platform/db/db.ts'
import { Problem } from '../../platform/problem.ts'

export type ImportKind = 'open-referral' | 'csv' | 'cqc'

/** One bringing-in of what another directory holds, and how far it has come. */
export interface Import {
  importId: string
  kind: ImportKind
  source: string
  beganAt: Date
  state: 'reading' | 'planning' | 'ready' | 'applying' | 'done' | 'failed'
  problem: string | null
  done: number
  total: number | null
  shown: boolean
  /** The coordinator has said "Import these": some of it may be here, whatever became of it. */
  wasAccepted: boolean
  /** It should be under way, and nothing was heard of it for an hour: whoever ran it was ended. */
  hasStopped: boolean
}

export interface ImportOf {
  areaId: string
  importId: string
}

interface Begun {
  kind: ImportKind
  source: string
  /** Whether what is added is shown to the public at once. */
  shown?: boolean
  by: string
}

/** @returns whether it was begun now: a form that is sent twice begins one. */
export async function beginImport(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  { kind, source, by, shown = true }: Begun,
): Promise<boolean> {
  const begun = await db
    .insertInto('directory.import')
    .values({ area_id: areaId, import_id: importId, kind, source, began_by: by, shown })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return begun.numInsertedOrUpdatedRows === 1n
}

/** Between two steps of an import that is under way lie seconds, and minutes at most. */
const silent = sql<boolean>`heard_at < now() - interval '1 hour'`

const columns = [
  silent.as('is_silent'),
  'import_id',
  'kind',
  'source',
  'began_at',
  'read_at',
  'planned_at',
  'accepted_at',
  'applied_at',
  'problem',
  'done',
  'total',
  'shown',
] as const

export async function importAt(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
): Promise<Import | undefined> {
  const row = await db
    .selectFrom('directory.import')
    .select(columns)
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .executeTakeFirst()
  return row && asImport(row)
}

/** The latest imports of an area, newest first. */
export async function latestImports(db: Db<'directory'>, areaId: string): Promise<Import[]> {
  const rows = await db
    .selectFrom('directory.import')
    .select(columns)
    .where('area_id', '=', areaId)
    // What the command line only looks at is nobody else's to bring in.
    .where((eb) => eb.or([eb('began_by', '<>', 'operator'), eb('accepted_at', 'is not', null)]))
    .orderBy('import_id', 'desc')
    .limit(8)
    .execute()
  return rows.map(asImport)
}

interface Row {
  import_id: string
  kind: string
  source: string
  began_at: Date
  read_at: Date | null
  planned_at: Date | null
  accepted_at: Date | null
  applied_at: Date | null
  problem: string | null
  done: string | number
  total: string | number | null
  shown: boolean
  is_silent: boolean
}

function asImport(row: Row): Import {
  const state = stateOf(row)
  return {
    importId: row.import_id,
    kind: row.kind as ImportKind,
    source: row.source,
    beganAt: row.began_at,
    state,
    problem: row.problem,
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    shown: row.shown,
    wasAccepted: row.accepted_at !== null,
    hasStopped: row.is_silent && ['reading', 'planning', 'applying'].includes(state),
  }
}

function stateOf(row: Row): Import['state'] {
  if (row.problem !== null) return 'failed'
  if (row.applied_at) return 'done'
  if (row.accepted_at) return 'applying'
  if (row.planned_at) return 'ready'
  return row.read_at ? 'planning' : 'reading'
}

/** A step has ended, and the next begins at nothing. */
export async function endStep(
  db: Db<'directory'>,
  of: ImportOf,
  step: 'read_at' | 'planned_at' | 'accepted_at' | 'applied_at',
): Promise<void> {
  await change(db, of, { [step]: sql<Date>`now()`, done: 0, total: null })
}

/** It can't go on: the sentence says why and what to do. The file that was sent goes. */
export async function failImport(
  db: Db<'directory'>,
  of: ImportOf,
  problem: string,
): Promise<void> {
  await change(db, of, { problem })
  await forgetParts(db, of)
}

/** What has failed or stopped goes on, as if it had been accepted just now. */
export async function acceptAgain(db: Db<'directory'>, of: ImportOf): Promise<void> {
  await change(db, of, { problem: null, accepted_at: sql<Date>`now()`, done: 0, total: null })
}

/**
 * Says how far it has come. As the first thing of a step, it keeps others from leaving the import
 * until the step has ended.
 * @throws ImportLeft when somebody has.
 */
export async function saveProgress(
  db: Db<'directory'>,
  of: ImportOf,
  done: number,
  total: number | undefined,
): Promise<void> {
  const isThere = await change(db, of, { done, total: total ?? null })
  if (!isThere) throw new ImportLeft('It was left meanwhile: nothing more of it is brought in.')
}

/** There is nothing left to do: the import was taken off the list while it was under way. */
export class ImportLeft extends Problem {}

async function change(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  set: UpdateObject<Pick<AllTables, 'directory.import'>, 'directory.import'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('directory.import')
    .set({ heard_at: sql<Date>`now()`, ...set })
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** What was read stays until the import is forgotten; the file itself goes as soon as it is read. */
export function forgetParts(db: Db<'directory'>, of: ImportOf): Promise<void> {
  return forget(db, of, 'directory.import_part')
}

/** How many records are deleted at a time: a statement has seconds, and there may be a million. */
const portion = 20_000

/** What was read of it, when it is to be read anew. */
export async function forgetRecords(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
): Promise<void> {
  const { rows } = await sql<{ last: number | null }>`select max(position) as last
    from directory.import_record where area_id = ${areaId} and import_id = ${importId}`.execute(db)
  // By position, and not as many as there are: what has just been read is in no statistics.
  for (let end = portion; end - portion <= (rows[0]?.last ?? -1); end += portion)
    await db
      .deleteFrom('directory.import_record')
      .where('area_id', '=', areaId)
      .where('import_id', '=', importId)
      .where('position', '<', end)
      .execute()
}

/** Leaves nothing of it. What it has added stays. */
export async function forgetImport(db: Db<'directory'>, of: ImportOf): Promise<void> {
  await forgetRecords(db, of)
  await forget(db, of, 'directory.import')
}

async function forget(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  table: 'directory.import' | 'directory.import_part',
): Promise<void> {
  await db
    .deleteFrom(table)
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .execute()
}

/** Imports of more than so many days ago, with all that was read. What they have added stays. */
export async function forgetOldImports(db: Db<'directory'>, areaId: string, days: number) {
  const old = await db
    .selectFrom('directory.import')
    .select('import_id')
    .where('area_id', '=', areaId)
    .where((eb) =>
      eb.or([
        eb('began_at', '<', sql<Date>`now() - make_interval(days => ${days})`),
        // What nothing came of is of no use the next day.
        eb.and([
          eb('accepted_at', 'is', null),
          eb.or([eb('problem', 'is not', null), eb('planned_at', 'is', null)]),
          eb('heard_at', '<', sql<Date>`now() - interval '1 day'`),
        ]),
      ]),
    )
    .execute()
  for (const { import_id: importId } of old) await forgetImport(db, { areaId, importId })
}
