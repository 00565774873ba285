import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asEnterprise } from '../apart.ts'

/** What the rules of who may need help read of an enterprise. No person is in it. */
export interface Facts {
  providerId: string
  /** Minutes of visits in each of the last four months that are over, the first first. */
  months: number[]
  /** Minutes in the last three of those, by who pays; whoever pays herself is one payer. */
  payers: number[]
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
  const minutes = sql`coalesce(extract(epoch from ended_at - began_at)::bigint / 60, 0)`
  const own = (table: string) =>
    sql`${sql.ref(`${table}.area_id`)} = ${areaId} and ${sql.ref(`${table}.provider_id`)} = provider.provider_id`
  return asEnterprise(db, providerIds, async (evidence) => {
    const { rows } = await sql<Facts>`
      select provider.provider_id as "providerId",
        array(select coalesce(sum(${minutes}), 0)::float8
          from generate_series(${from}::date, ${month.toString()}::date - 1, interval '1 month') as month
            left join evidence.visit on ${own('visit')} and date_trunc('month', visit.day) = month
              and visit.began_at >= ${from}::date - 1
          group by month order by month) as months,
        array(select sum(minutes)::float8 from (
            select ${minutes} as minutes,
              case agreed.funding_route when 'council' then 'council' when 'health' then 'health'
                else visit.person_id::text end as payer
            from evidence.visit left join lateral (
              select funding_route from evidence.agreement
              where ${own('agreement')} and agreement.person_id = visit.person_id
                and visit.day >= agreement.from_on and visit.day < agreement.until_on
              order by agreement.from_on desc, agreement.agreement_id limit 1) agreed on true
            where ${own('visit')} and visit.day >= ${month.subtract({ months: 3 }).toString()}
              and visit.day < ${month.toString()} and visit.began_at >= ${from}::date - 1) paid
          group by payer order by 1 desc) as payers,
        (select count(distinct person_id)::int from evidence.visit
          where ${own('visit')} and visit.day > ${today}::date - 56
            and visit.began_at >= ${today}::date - 58) as people,
        (select count(distinct person_id)::int from evidence.visit
          where ${own('visit')} and visit.day > ${today}::date - 56
            and visit.began_at >= ${today}::date - 58
            and exists (select from evidence.back_up where ${own('back_up')}
              and back_up.person_id = visit.person_id and back_up.ended_on is null)) as "withBackUp",
        array(select count(distinct visit.day)::int
          from generate_series(${monday.toString()}::date - 28, ${monday.toString()}::date - 7, interval '7 days') as week
            left join evidence.visit on ${own('visit')} and visit.day >= week and visit.day < week + interval '7 days'
              and visit.began_at >= ${from}::date - 1
              and exists (select from evidence.worker where ${own('worker')}
                and worker.worker_id = visit.worker_id and worker.kind = 'owner')
          group by week order by week) as "ownersDays",
        (select max(day)::text from evidence.visit where ${own('visit')}) as "lastVisit"
      from evidence.provider
      where area_id = ${areaId} and provider_id = any (${providerIds}::uuid[]) and closed_on is null`.execute(
      evidence,
    )
    return rows
  })
}
