import { sql, type RawBuilder } from 'kysely'

/** What is counted at once: one enterprise, and which days of it. */
export interface Scope {
  areaId: string
  providerId: string
  /** The first day, and the day after the last; none: all there are. */
  from?: string
  until?: string
}

/** Four weeks begin on this Monday, and every 28 days before and after it. */
export const firstFourWeeks = '2024-01-01'

/** The first day of the month, or of the four weeks, in which a day is. */
export const monthOf = (day: RawBuilder<unknown>) => sql`date_trunc('month', ${day})::date`
export const fourWeeksOf = (day: RawBuilder<unknown>) =>
  sql`(${sql.lit(firstFourWeeks)}::date + 28 * floor((${day} - ${sql.lit(firstFourWeeks)}::date) / 28.0)::int)`

/**
 * What formulas read, each a name of SQL: everyday records of the scope, with the month and the four
 * weeks in which they are. One that no formula names costs nothing.
 *
 * `visits`: that count, with their minutes (0 while somebody is still there), who came as what, and how
 * the person paid by the agreement of that day · `worked`: minutes of each worker in each month, where
 * visits that overlap count once · `approaches`: who asked, was introduced, was turned down.
 */
export function inputs({ areaId, providerId, from, until }: Scope): RawBuilder<unknown> {
  const within = (day: string) =>
    sql`${sql.ref(day)} >= ${from ?? '-infinity'}::date and ${sql.ref(day)} < ${until ?? 'infinity'}::date`
  const own = (table: string) =>
    sql`${sql.ref(`${table}.area_id`)} = ${areaId} and ${sql.ref(`${table}.provider_id`)} = ${providerId}`
  return sql`
    agreed as materialized (select * from evidence.agreement where ${own('agreement')}),
    working as materialized (select * from evidence.worker where ${own('worker')}),
    visits as (
      select visit.provider_id, visit.person_id, visit.worker_id, visit.visit_id, visit.day,
        visit.began_at, visit.ended_at, visit.place, visit.break_minutes,
        ${monthOf(sql.ref('visit.day'))} as month, ${fourWeeksOf(sql.ref('visit.day'))} as four_weeks,
        coalesce(extract(epoch from visit.ended_at - visit.began_at)::bigint / 60, 0) as minutes,
        working.kind as worker_kind, agreed.funding_route, agreed.agreement_id, agreed.number
      from evidence.visit
        left join working on working.worker_id = visit.worker_id
          and visit.day >= working.from_on and visit.day < working.until_on
        left join lateral (
          select funding_route, agreement_id, number from agreed
          where agreed.person_id = visit.person_id and visit.day >= agreed.from_on and visit.day < agreed.until_on
          order by agreed.from_on desc, agreed.agreement_id limit 1) agreed on true
      where ${own('visit')} and ${within('visit.day')}
        -- The days in UTC, and one more on each side, so that an index is of use.
        and visit.began_at >= ${from ?? '-infinity'}::date - 1 and visit.began_at < ${until ?? 'infinity'}::date + 1),
    worked as (
      select provider_id, worker_id, month, max(worker_kind) as worker_kind,
        (select coalesce(sum(extract(epoch from upper(part) - lower(part))::bigint / 60), 0)::bigint
          from unnest(range_agg(tstzrange(began_at, ended_at))) as part) as minutes
      from visits where ended_at is not null group by provider_id, worker_id, month),
    approaches as (
      select approach.*, ${monthOf(sql.ref('approach.on_day'))} as month
      from evidence.approach where ${own('approach')} and ${within('approach.on_day')})`
}
