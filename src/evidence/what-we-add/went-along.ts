import { sql } from 'kysely'
import { plannedOnce } from '../../platform/db/planned-once.ts'
import type { EvidenceDb } from '../apart.ts'
import type { PersonSeen } from './records.ts'
import { gone } from './stays.ts'

interface Of {
  areaId: string
  providerId: string
}

/**
 * How long people stay where an enterprise goes on from another: from the first visit of the former, of those
 * with whom both have an agreement, around the day on which it went on. Of the former they have not left.
 */
export async function withWhoWentAlong(
  db: EvidenceDb,
  of: Of,
  people: readonly PersonSeen[],
): Promise<PersonSeen[]> {
  const along = await wentAlong(db, of)
  if (along.length === 0) return [...people]
  const before = new Map(along.flatMap((one) => (one.since ? [[one.personId, one.since]] : [])))
  const on = new Set(along.filter(({ isOn }) => isOn).map(({ personId }) => personId))
  return people.map((one) => {
    const since = before.get(one.personId)
    return {
      ...one,
      ...(since !== undefined && since < one.first && { since }),
      ...(on.has(one.personId) && { wentAlong: true }),
    }
  })
}

interface Along {
  personId: string
  /** The first visit of those from which she came along. */
  since: string | null
  /** She went along from this one. */
  isOn: boolean
}

async function wentAlong(db: EvidenceDb, { areaId, providerId }: Of): Promise<Along[]> {
  // Of nearly all nothing was ever said.
  const said = await sql`${plannedOnce} select from evidence.went_on_as where area_id = ${areaId}
    and (provider_id = ${providerId} or into_provider_id = ${providerId}) limit 1`.execute(db)
  if (said.rows.length === 0) return []
  const { rows } = await sql<Along>`
    with recursive step as materialized (
      select distinct went.provider_id as former, went.into_provider_id as later, agreement.person_id
      from evidence.went_on_as as went
        join evidence.agreement on agreement.area_id = ${areaId} and agreement.provider_id = went.provider_id
          and agreement.from_on <= went.on_day and agreement.until_on > went.on_day - ${gone}::int
      where went.area_id = ${areaId} and exists (
        select from evidence.agreement as next
        where next.area_id = ${areaId} and next.provider_id = went.into_provider_id
          and next.person_id = agreement.person_id
          and next.from_on <= went.on_day + ${gone}::int and next.until_on > went.on_day)),
    way as (
      select former, person_id from step where later = ${providerId}
      union
      select step.former, step.person_id from step join way on step.later = way.former
        and step.person_id = way.person_id)
    select person_id as "personId", min(day)::text as since, bool_or(is_on) as "isOn"
    from (
      select way.person_id, visit.day, false as is_on from way left join evidence.visit
        on visit.area_id = ${areaId} and visit.provider_id = way.former and visit.person_id = way.person_id
      union all
      select person_id, null, true from step where former = ${providerId}) along
    group by person_id`.execute(db)
  return rows
}
