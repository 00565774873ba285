import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { ImportOf } from './imports.ts'
import type { Outcome } from './plan/plan-provider.ts'
import type { PlanNote } from './record.ts'

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

/**
 * How many of what looks like a duplicate the coordinator brings in.
 * @param outcome theirs: duplicates until they are added.
 */
export async function countBroughtIn(
  db: Db<'directory'>,
  { areaId, importId }: ImportOf,
  outcome: 'duplicate' | 'added',
): Promise<number> {
  const { records } = await db
    .selectFrom('directory.import_record')
    .select((eb) => eb.fn.countAll<number>().as('records'))
    .where('area_id', '=', areaId)
    .where('import_id', '=', importId)
    .where('brought_in', '=', true)
    .where('outcome', '=', outcome)
    .executeTakeFirstOrThrow()
  return Number(records)
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
