import { sql, type RawBuilder } from 'kysely'
import { plannedOnce } from '../../platform/db/planned-once.ts'
import type { EvidenceDb } from '../apart.ts'
import type { Period } from '../figures/sums.ts'

/** Somebody whom an enterprise visited, ever until the period's end. */
export interface PersonSeen {
  personId: string
  /** Days of the first visit and the last. */
  first: string
  last: string
  /** With an enterprise from which this one goes on, and from which they came along: the first visit there. */
  since?: string
  /** They went along to one that goes on from this one. */
  wentAlong?: boolean
  /** All below is of the period. */
  visits: number
  minutes: number
  /** A visit was out of the house; null: nobody said where any was. */
  out: boolean | null
  /** Time for whoever cares for her was noted. */
  carer: boolean
  /** By the agreement of the last visit's day; null: there was none. */
  payer: string | null
  /** Somebody is named who can stand in; they have met. */
  backUp: boolean
  met: boolean
}

/** Somebody who came. */
export interface Comer {
  workerId: string
  kind: string | null
  visits: number
  minutes: number
  people: number
}

export interface Month {
  /** Its first day. */
  month: string
  minutes: number
  visits: number
}

/** How much of what could be written down was. */
export interface Coverage {
  visits: number
  withoutPlace: number
  withoutEnd: number
  /** Visits to people with whom nothing was agreed on that day. */
  withoutAgreement: number
}

interface Of extends Period {
  areaId: string
  providerId: string
}

const minutes = sql`coalesce(extract(epoch from ended_at - began_at)::bigint / 60, 0)`

/** The day of the first visit of an enterprise, ever. */
export async function firstVisit(
  db: EvidenceDb,
  { areaId, providerId }: Pick<Of, 'areaId' | 'providerId'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`${plannedOnce}
    select min(day)::text as day from evidence.visit
    where area_id = ${areaId} and provider_id = ${providerId}`.execute(db)
  return rows[0]?.day ?? undefined
}

export async function peopleSeen(db: EvidenceDb, of: Of): Promise<PersonSeen[]> {
  const { areaId, providerId, from, until } = of
  const within = sql`filter (where day >= ${from})`
  const known = sql`back_up.area_id = ${areaId} and back_up.provider_id = ${providerId}
    and back_up.person_id = seen.person_id and back_up.ended_on is null`
  const { rows } = await sql<PersonSeen>`${plannedOnce}
    select seen.person_id as "personId", seen.first, seen.last, seen.visits, seen.minutes, seen.out, seen.carer,
      (select funding_route from evidence.agreement
        where agreement.area_id = ${areaId} and agreement.provider_id = ${providerId}
          and agreement.person_id = seen.person_id
          and seen.last::date >= agreement.from_on and seen.last::date < agreement.until_on
        order by agreement.from_on desc, agreement.agreement_id limit 1) as payer,
      exists (select from evidence.back_up where ${known}) as "backUp",
      exists (select from evidence.back_up where ${known} and back_up.met_on is not null) as met
    from (
      select person_id, min(day)::text as first, max(day)::text as last,
        count(*) ${within}::int as visits, coalesce(sum(${minutes}) ${within}, 0)::float8 as minutes,
        bool_or(place in ('out', 'both')) filter (where day >= ${from} and place is not null) as out,
        coalesce(bool_or(break_minutes > 0) ${within}, false) as carer
      from evidence.visit
      where area_id = ${areaId} and provider_id = ${providerId} and day < ${until}
      group by person_id) seen
    order by seen.first, seen.person_id`.execute(db)
  return rows
}

export async function comers(db: EvidenceDb, of: Of): Promise<Comer[]> {
  const { rows } = await sql<Comer>`${plannedOnce}
    select worker_id as "workerId", count(*)::int as visits, sum(${minutes})::float8 as minutes,
      count(distinct person_id)::int as people,
      (select kind from evidence.worker where worker.area_id = ${of.areaId}
        and worker.provider_id = ${of.providerId} and worker.worker_id = visit.worker_id
        order by until_on desc limit 1) as kind
    from evidence.visit where ${isWithin(of)} group by worker_id
    order by sum(${minutes}) desc, worker_id`.execute(db)
  return rows
}

/** Every month of the period, also one without a visit. */
export async function monthsOf(db: EvidenceDb, of: Of): Promise<Month[]> {
  const { rows } = await sql<Month>`${plannedOnce}
    select month::date::text as month, coalesce(sum(${minutes}), 0)::float8 as minutes,
      count(visit.visit_id)::int as visits
    from generate_series(${of.from}::date, ${of.until}::date - 1, interval '1 month') as month
      left join evidence.visit on ${isWithin(of)} and date_trunc('month', visit.day) = month
    group by month order by month`.execute(db)
  return rows
}

export async function coverageOf(db: EvidenceDb, of: Of): Promise<Coverage> {
  const { rows } = await sql<Coverage>`${plannedOnce}
    select count(*)::int as visits,
      count(*) filter (where place is null)::int as "withoutPlace",
      count(*) filter (where ended_at is null)::int as "withoutEnd",
      count(*) filter (where not exists (select from evidence.agreement
        where agreement.area_id = visit.area_id and agreement.provider_id = visit.provider_id
          and agreement.person_id = visit.person_id
          and visit.day >= agreement.from_on and visit.day < agreement.until_on))::int as "withoutAgreement"
    from evidence.visit where ${isWithin(of)}`.execute(db)
  return rows[0]!
}

function isWithin({ areaId, providerId, from, until }: Of): RawBuilder<unknown> {
  return sql`visit.area_id = ${areaId} and visit.provider_id = ${providerId}
    and visit.day >= ${from} and visit.day < ${until}
    -- The days in UTC, and one more on each side, so that an index is of use.
    and visit.began_at >= ${from}::date - 1 and visit.began_at < ${until}::date + 1`
}
