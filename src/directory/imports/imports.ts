import { sql, type UpdateObject } from 'kysely'
import type { AllTables, Db } from '../../platform/db/db.ts'
import type { Outcome } from './plan/plan-provider.ts'
import type { PlanNote } from './record.ts'

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

export async function beginImport(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  { kind, source, by, shown = true }: Begun,
): Promise<void> {
  await db
    .insertInto('directory.import')
    .values({ area_id: areaId, import_id: importId, kind, source, began_by: by, shown })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const columns = [
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
}

function asImport(row: Row): Import {
  return {
    importId: row.import_id,
    kind: row.kind as ImportKind,
    source: row.source,
    beganAt: row.began_at,
    state: stateOf(row),
    problem: row.problem,
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    shown: row.shown,
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
export function endStep(
  db: Db<'directory'>,
  of: ImportOf,
  step: 'read_at' | 'planned_at' | 'accepted_at' | 'applied_at',
): Promise<void> {
  return change(db, of, { [step]: sql<Date>`now()`, done: 0, total: null })
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

export function saveProgress(
  db: Db<'directory'>,
  of: ImportOf,
  done: number,
  total: number | undefined,
): Promise<void> {
  return change(db, of, { done, total: total ?? null })
}

async function change(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  set: UpdateObject<Pick<AllTables, 'directory.import'>, 'directory.import'>,
): Promise<void> {
  await db
    .updateTable('directory.import')
    .set(set)
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .execute()
}

/** What was read stays until the import is forgotten; the file itself goes as soon as it is read. */
export function forgetParts(db: Db<'directory'>, of: ImportOf): Promise<void> {
  return forget(db, of, 'directory.import_part')
}

/** What was read of it, when it is to be read anew. */
export function forgetRecords(db: Db<'directory'>, of: ImportOf): Promise<void> {
  return forget(db, of, 'directory.import_record')
}

/** Leaves nothing of it. What it has added stays. */
export function forgetImport(db: Db<'directory'>, of: ImportOf): Promise<void> {
  return forget(db, of, 'directory.import')
}

async function forget(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  table: 'directory.import' | 'directory.import_part' | 'directory.import_record',
): Promise<void> {
  await db
    .deleteFrom(table)
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .execute()
}

/** Imports of more than so many days ago, with all that was read. What they have added stays. */
export async function forgetOldImports(db: Db<'directory'>, areaId: string, days: number) {
  await db
    .deleteFrom('directory.import')
    .where('area_id', '=', areaId)
    .where((eb) =>
      eb.or([
        eb('began_at', '<', sql<Date>`now() - make_interval(days => ${days})`),
        // What nothing came of is of no use the next day.
        eb.and([
          eb('problem', 'is not', null),
          eb('began_at', '<', sql<Date>`now() - interval '1 day'`),
        ]),
      ]),
    )
    .execute()
}

export type Counts = Record<Outcome | 'mended', number>

/** How many records there are of each outcome, and how many of all were mended. */
export async function importCounts(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
): Promise<Counts> {
  const { rows } = await sql<{ outcome: Outcome | null; records: number; mended: number }>`
    select outcome, count(*)::int as records, count(*) filter (where mended)::int as mended
    from directory.import_record where area_id = ${areaId} and import_id = ${importId}
    group by outcome`.execute(db)
  const of = (outcome: Outcome) => rows.find((row) => row.outcome === outcome)?.records ?? 0
  return {
    added: of('added'),
    changed: of('changed'),
    same: of('same'),
    left_out: of('left_out'),
    duplicate: of('duplicate'),
    mended: rows.reduce((sum, row) => sum + row.mended, 0),
  }
}

/** What was done to a field and why, and to how many records. */
export interface NoteCount {
  kind: PlanNote['kind']
  field: string
  reason: string
  records: number
}

/** What was mended or left out, the commonest first. */
export async function noteCounts(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  most = 40,
): Promise<NoteCount[]> {
  const { rows } = await sql<NoteCount>`
    select note->>'kind' as kind, note->>'field' as field, note->>'reason' as reason,
      count(distinct position)::int as records
    from directory.import_record cross join jsonb_array_elements(notes) note
    where area_id = ${areaId} and import_id = ${importId} and note->>'kind' in ('mended', 'left out')
    group by 1, 2, 3 order by records desc, kind, field, reason limit ${most}`.execute(db)
  return rows
}

/** One record as the coordinator looks at it. */
export interface LookedAt {
  position: number
  place: string
  provider: string
  service: string | null
  outcome: Outcome
  notes: PlanNote[]
  duplicateOf: string | null
  broughtIn: boolean
}

export async function lookAt(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  { what, after = -1, most }: { what: Outcome | 'mended'; after?: number; most: number },
): Promise<LookedAt[]> {
  const { rows } = await sql<LookedAt>`
    select position, place, provider->>'name' as provider, service->>'name' as service, outcome,
      notes, duplicate_of as "duplicateOf", brought_in as "broughtIn"
    from directory.import_record
    where area_id = ${areaId} and import_id = ${importId} and position > ${after}
      and ${what === 'mended' ? sql`mended` : sql`outcome = ${what}`}
    order by position limit ${most}`.execute(db)
  return rows
}
