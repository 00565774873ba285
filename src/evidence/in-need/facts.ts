import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { plannedOnce } from '../../platform/db/planned-once.ts'
import { asEnterprise } from '../apart.ts'

/** What the rules of who may need help read of an enterprise. No person is in it. */
export interface Facts {
  providerId: string
  /** Minutes of visits in each of the last four months that are over, the first first. */
  months: number[]
  /**
   * Minutes in the last three of those, by who pays, the most first, and of how many people; whoever pays herself
   * is one payer.
   */
  payers: { minutes: number; people: number }[]
  /** How many people were visited in the last 8 weeks, and for how many somebody can stand in. */
  people: number
  withBackUp: number
  /** On how many days whoever runs it visited, in each of the last four weeks that are over. */
  ownersDays: number[]
  /** The day of the last visit; none: there was none ever. */
  lastVisit: string | null
}

/** As whoever runs them, or a coordinator with whom their owners share. */
export function factsOf(
  db: WholeTransaction,
  { areaId, providerIds, today }: { areaId: string; providerIds: string[]; today: string },
): Promise<Facts[]> {
  const day = Temporal.PlainDate.from(today)
  const month = day.with({ day: 1 })
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const from = month.subtract({ months: 4 }).toString()
  const of = (table: string) =>
    sql`${sql.ref(`${table}.area_id`)} = ${areaId} and ${sql.ref(`${table}.provider_id`)} = any (${providerIds}::uuid[])`
  const own = (table: string) => sql`${sql.ref(`${table}.provider_id`)} = provider.provider_id`
  return asEnterprise(db, providerIds, async (evidence) => {
    const { rows } = await sql<Facts>`${plannedOnce}
      with recent as materialized (
        select provider_id, person_id, worker_id, day,
          coalesce(extract(epoch from ended_at - began_at)::bigint / 60, 0) as minutes
        from evidence.visit where ${of('visit')} and began_at >= ${from}::date - 1),
      agreed as materialized (
        select provider_id, person_id, agreement_id, funding_route, from_on, until_on
        from evidence.agreement where ${of('agreement')}),
      backed as materialized (
        select distinct provider_id, person_id from evidence.back_up where ${of('back_up')} and ended_on is null),
      owners as materialized (
        select distinct provider_id, worker_id from evidence.worker where ${of('worker')} and kind = 'owner'),
      lately as (select distinct provider_id, person_id from recent where day > ${today}::date - 56)
      select provider.provider_id as "providerId",
        array(select coalesce(sum(minutes), 0)::float8
          from generate_series(${from}::date, ${month.toString()}::date - 1, interval '1 month') as month
            left join recent on ${own('recent')} and date_trunc('month', recent.day) = month
          group by month order by month) as months,
        array(select jsonb_build_object('minutes', sum(minutes), 'people', count(distinct person_id)) from (
            select minutes, recent.person_id, case when paid.funding_route in ('council', 'managed-budget') then 'council'
                when paid.funding_route = 'health' then 'health' else recent.person_id::text end as payer
            from recent left join lateral (
              select funding_route from agreed
              where ${own('agreed')} and agreed.person_id = recent.person_id
                and recent.day >= from_on and recent.day < until_on
              order by from_on desc, agreement_id limit 1) paid on true
            where ${own('recent')} and recent.day >= ${month.subtract({ months: 3 }).toString()}
              and recent.day < ${month.toString()}) paid
          group by payer order by sum(minutes) desc) as payers,
        (select count(*)::int from lately where ${own('lately')}) as people,
        (select count(*)::int from lately join backed using (provider_id, person_id)
          where ${own('lately')}) as "withBackUp",
        array(select count(distinct hers.day)::int
          from generate_series(${monday.toString()}::date - 28, ${monday.toString()}::date - 7, interval '7 days') as week
            left join (select day from recent join owners using (provider_id, worker_id)
              where ${own('recent')}) hers on hers.day >= week and hers.day < week + interval '7 days'
          group by week order by week) as "ownersDays",
        coalesce((select max(day) from recent where ${own('recent')}), (
          select max(day) from evidence.visit
          where visit.area_id = ${areaId} and ${own('visit')}))::text as "lastVisit"
      from evidence.provider
      where ${of('provider')} and closed_on is null`.execute(evidence)
    return rows
  })
}
