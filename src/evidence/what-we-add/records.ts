import { sql, type RawBuilder } from 'kysely'
import { plannedOnce } from '../../platform/db/planned-once.ts'
import type { EvidenceDb } from '../apart.ts'
import type { Period } from '../figures/of-period.ts'

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
interface Comer {
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

/** The first day of the month in which an enterprise was at work first. What changed has to be counted before. */
export async function firstMonth(
  db: EvidenceDb,
  { areaId, providerId }: Pick<Of, 'areaId' | 'providerId'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ month: string | null }>`${plannedOnce}
    select min(month)::text as month from evidence.came_month
    where area_id = ${areaId} and provider_id = ${providerId}`.execute(db)
  return rows[0]?.month ?? undefined
}

/** What everyday records say of a time. */
export interface Records {
  /** Everybody who was visited by its end, those who were first first. */
  people: PersonSeen[]
  /** Those who came in it, most of the time first. */
  comers: Comer[]
  /** Every month of it, also one without a visit. */
  months: Month[]
  coverage: Coverage
}

/**
 * All of it in one question, which is planned once: from who came to whom in which month. What changed has to be
 * counted before.
 */
export async function recordsOf(
  db: EvidenceDb,
  { areaId, providerId, from, until }: Of,
): Promise<Records> {
  const own = (table: string) =>
    sql`${sql.ref(`${table}.area_id`)} = ${areaId} and ${sql.ref(`${table}.provider_id`)} = ${providerId}`
  const all = (rows: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
    sql`(select coalesce(json_agg(one order by ${order}), '[]') from (${rows}) one)`
  const { rows } = await sql<Records>`${plannedOnce}
    with agreed as materialized (
      select person_id, agreement_id, funding_route, from_on, until_on
      from evidence.agreement where ${own('agreement')}),
    back_ups as materialized (
      select person_id, met_on from evidence.back_up where ${own('back_up')} and ended_on is null),
    came as materialized (
      select came_month.*, month >= ${from} as is_within
      -- Who was taken out this minute is in it until it is counted anew.
      from evidence.came_month join evidence.person using (area_id, person_id)
      where ${own('came_month')} and month < ${until}),
    within as (select * from came where is_within)
    select ${all(peopleIn, sql`first, "personId"`)} as people, ${all(comersIn(own('worker')), sql`minutes desc, "workerId"`)} as comers,
      ${all(monthsIn({ from, until }), sql`month`)} as months, (select to_json(one) from (${coverageIn}) one) as coverage`.execute(
    db,
  )
  return rows[0]!
}

const peopleIn = sql`
  select ever.*,
    (select funding_route from agreed where agreed.person_id = "personId" and last >= from_on and last < until_on
      order by from_on desc, agreement_id limit 1) as payer,
    exists (select from back_ups where back_ups.person_id = "personId") as "backUp",
    exists (select from back_ups where back_ups.person_id = "personId" and met_on is not null) as met
  from (
    select person_id as "personId", min(first_on) as first, max(last_on) as last,
      coalesce(sum(visits) filter (where is_within), 0) as visits,
      coalesce(sum(minutes) filter (where is_within), 0) as minutes,
      bool_or(out_visits > 0) filter (where is_within and out_visits + home_visits > 0) as out,
      coalesce(bool_or(break_visits > 0) filter (where is_within), false) as carer
    from came group by person_id) ever`

const comersIn = (own: RawBuilder<unknown>) => sql`
  select worker_id as "workerId", sum(visits) as visits, sum(minutes) as minutes, count(distinct person_id) as people,
    (select kind from evidence.worker where ${own} and worker.worker_id = within.worker_id
      order by until_on desc limit 1) as kind
  from within group by worker_id`

const monthsIn = ({ from, until }: Period) => sql`
  select month::date as month, coalesce(sum(minutes), 0) as minutes, coalesce(sum(visits), 0) as visits
  from generate_series(${from}::date, ${until}::date - 1, interval '1 month') as month
    left join within using (month)
  group by month`

const coverageIn = sql`
  select coalesce(sum(visits), 0) as visits, coalesce(sum(visits - out_visits - home_visits), 0) as "withoutPlace",
    coalesce(sum(without_end), 0) as "withoutEnd", coalesce(sum(without_agreement), 0) as "withoutAgreement"
  from within`
