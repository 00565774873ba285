import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { plannedOnce } from '../../platform/db/planned-once.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { asCounting, type EvidenceDb } from '../apart.ts'
import { grains, list, ofScope, rowsOf, type Grain } from './grains.ts'
import { inputs, type Scope } from './inputs.ts'
import { fourWeeks, months, type Days } from './spans.ts'

/**
 * Counts anew what has changed of an enterprise since it was counted last: those cells, and no other.
 * Two that do it at once do it one after the other; what is written meanwhile has a mark of its own.
 * @returns whether anything had.
 */
export async function refresh(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
): Promise<boolean> {
  return asCounting(db, async (counting) => {
    if (!(await isMarked(counting, areaId, providerId))) return false
    await lockByName(counting, 'evidence', areaId, providerId)
    const touched = await takeMarks(counting, areaId, providerId)
    if (touched.length === 0) return false
    const isWhole = touched.some(({ day }) => day === null)
    const of = { areaId, providerId }
    const days = touched.flatMap(({ day }) => day ?? [])
    // All of it at once reads the records once; days are of other spans for each grain.
    if (isWhole) await recount(counting, grains, of)
    else
      for (const grain of grains)
        for (const span of spansOf(grain, days))
          await recount(counting, [grain], { ...of, ...span })
    return true
  })
}

/** The enterprises of which something has changed; those of people whose enterprises a mark doesn't name, too. */
export async function markedProviders(db: WholeTransaction, areaId: string): Promise<string[]> {
  return asCounting(db, async (counting) => {
    // A person was taken out, or may be counted again: everywhere where she is known.
    await sql`
      with taken as (
        delete from evidence.mark where area_id = ${areaId} and provider_id is null returning person_id)
      insert into evidence.mark (area_id, provider_id)
      select distinct ${areaId}::uuid, known.provider_id from taken join lateral (
        select provider_id from evidence.known_to
        where known_to.area_id = ${areaId} and known_to.person_id = taken.person_id
        union
        select provider_id from evidence.person_window
        where person_window.area_id = ${areaId} and person_window.person_id = taken.person_id) known on true`.execute(
      counting,
    )
    const { rows } = await sql<{ provider_id: string }>`
      select provider_id from evidence.mark where area_id = ${areaId}
      group by provider_id order by min(marked_at), provider_id`.execute(counting)
    return rows.map((row) => row.provider_id)
  })
}

async function isMarked(db: EvidenceDb, areaId: string, providerId: string): Promise<boolean> {
  const { rows } = await sql`select from evidence.mark
    where area_id = ${areaId} and provider_id = ${providerId} limit 1`.execute(db)
  return rows.length > 0
}

/** The days that were touched, once each; null: all of them. */
async function takeMarks(
  db: EvidenceDb,
  areaId: string,
  providerId: string,
): Promise<{ day: string | null }[]> {
  const { rows } = await sql<{ day: string | null }>`
    with taken as (
      delete from evidence.mark where area_id = ${areaId} and provider_id = ${providerId}
      returning visit_id, day)
    select day from taken where visit_id is null
    union
    select version.day from taken join evidence.visit_version as version
      on version.area_id = ${areaId} and version.visit_id = taken.visit_id
    where taken.visit_id is not null`.execute(db)
  return rows
}

/** The spans of a grain in which days are, those side by side as one. */
function spansOf({ span }: Grain, days: string[]): Days[] {
  return (span === 'four_weeks' ? fourWeeks : months)(days)
}

/** Puts what is counted in the place of what was. What stays as it is isn't written. */
async function recount(db: EvidenceDb, of: readonly Grain[], scope: Scope): Promise<void> {
  const each = of.map((grain, at) => {
    const [fresh, gone, put] = ['fresh', 'gone', 'put'].map((name) => sql.id(`${name}_${at}`))
    const table = sql.id('evidence', grain.table)
    const keys = ['area_id', 'provider_id', ...grain.key]
    const all = list([...keys, ...grain.values])
    const values = (row: string) => list(grain.values.map((one) => `${row}.${one}`))
    return sql`
      ${fresh} as materialized (${rowsOf(grain, scope)}),
      ${gone} as (
        delete from ${table} as kept where ${ofScope(grain, scope)} and not exists (
          select from ${fresh} as fresh where ${sql.join(
            grain.key.map((key) => sql`fresh.${sql.id(key)} = kept.${sql.id(key)}`),
            sql` and `,
          )})),
      ${put} as (
        insert into ${table} as kept (${all}) select ${all} from ${fresh}
        on conflict (${list(keys)}) do update
          set (${list(grain.values)}) = row (${values('excluded')})
          where row (${values('kept')}) is distinct from row (${values('excluded')}))`
  })
  await sql`${plannedOnce} with ${inputs(scope)}, ${sql.join(each)} select`.execute(db)
}
