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
const fourWeeksOf = (day: RawBuilder<unknown>) =>
  sql`(${sql.lit(firstFourWeeks)}::date + 28 * floor((${day} - ${sql.lit(firstFourWeeks)}::date) / 28.0)::int)`

/**
 * What formulas read, each a name of SQL: everyday records of the scope, with the month and the four
 * weeks in which they are. One that no formula names costs nothing. What isn't of the scope's own days
 * marks the whole enterprise when it changes: nothing else may be read.
 *
 * `visits`: that count, with their minutes (0 while somebody is still there), who came as what, and how
 * the person paid by the agreement of that day · `months`: in which there are any · `worked`: minutes of
 * each worker in each month as what, where visits that overlap count once · `income`: of each visit, in
 * pence, by the agreed price that fits the day, and who pays · `free`: minutes of each day of a month, as
 * last said by then · `progress`: goals that visits say something of · `approaches`: who asked, was
 * introduced, was turned down · `back_ups` · `workers`: as what they work from when until when, with what
 * was said of them once · `begun`: as what they came in the scope · `came_along`: those of them who came from
 * an enterprise that goes on as this one · `enterprise`, `kinds`, `communities`, `spoken`: what it says of
 * itself, `spoken` are languages · `preferences`: which language people like best · `sizes`: how large it was from when on
 * · `micro_sizes`: how large a micro-enterprise is at most.
 */
export function inputs(scope: Scope): RawBuilder<unknown> {
  return sql.join([ofVisits(scope), ofMoney(scope), ofOthers(scope)], sql`, `)
}

const within = ({ from, until }: Scope, day: string) =>
  sql`${sql.ref(day)} >= ${from ?? '-infinity'}::date and ${sql.ref(day)} < ${until ?? 'infinity'}::date`

const ownOf =
  ({ areaId, providerId }: Scope) =>
  (table: string) =>
    sql`${sql.ref(`${table}.area_id`)} = ${areaId} and ${sql.ref(`${table}.provider_id`)} = ${providerId}`

function ofVisits(scope: Scope): RawBuilder<unknown> {
  const own = ownOf(scope)
  const { areaId, from, until } = scope
  return sql`
    agreed as materialized (select * from evidence.agreement where ${own('agreement')}),
    working as materialized (select * from evidence.worker where ${own('worker')}),
    visits as (
      select visit.provider_id, visit.person_id, visit.worker_id, visit.visit_id, visit.version_id, visit.day,
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
      where ${own('visit')} and ${within(scope, 'visit.day')}
        -- The days in UTC, and one more on each side, so that an index is of use.
        and visit.began_at >= ${from ?? '-infinity'}::date - 1 and visit.began_at < ${until ?? 'infinity'}::date + 1),
    months as (
      select month, (month + interval '1 month')::date as until_on,
        (month + interval '1 month')::date - month as days
      from (select distinct month from visits) there),
    worked as (
      select provider_id, worker_id, month, worker_kind,
        (select coalesce(sum(extract(epoch from upper(part) - lower(part))::bigint / 60), 0)::bigint
          from unnest(range_agg(tstzrange(began_at, ended_at))) as part) as minutes
      from visits where ended_at is not null group by provider_id, worker_id, month, worker_kind),
    progress as (
      select visits.*, progress.goal_id from visits
        join evidence.progress on progress.area_id = ${areaId} and progress.version_id = visits.version_id)`
}

function ofMoney(scope: Scope): RawBuilder<unknown> {
  const own = ownOf(scope)
  return sql`
    priced as materialized (
      select * from evidence.price_line
      where area_id = ${scope.areaId} and unit in ('hour', 'visit') and days <> 'bank_holidays'
        and agreement_id in (select agreement_id from agreed)),
    income as (
      select visits.visit_id, visits.person_id, visits.month, visits.day,
        case when price.unit = 'hour' then round(visits.minutes * price.pence / 60.0)::bigint else price.pence end as pence,
        case when funding_route in ('council', 'managed-budget') then 'council' when funding_route = 'health' then 'health'
          -- Who pays for herself is a payer of her own, by a code that says nothing of her.
          else 'payer ' || left(md5(visits.provider_id::text || visits.person_id::text), 10) end as payer
      from visits join lateral (
        select pence, unit from priced
        where priced.agreement_id = visits.agreement_id and priced.number = visits.number
          and case days when 'weekdays' then extract(isodow from visits.day) < 6
            when 'saturdays' then extract(isodow from visits.day) = 6
            when 'sundays' then extract(isodow from visits.day) = 7
            when 'weekends' then extract(isodow from visits.day) > 5 else true end
        -- By the hour before by the visit; the price that is meant most for this day.
        order by unit, case days when 'any' then 3 when 'saturdays' then 1 when 'sundays' then 1 else 2 end, line
        limit 1) price on true
      where visits.ended_at is not null),
    said_free as materialized (
      select as_of, weekday, free_minutes from evidence.availability where ${own('availability')}),
    free as (
      select month, day::date as day, coalesce(free_minutes, 0) as minutes
      from months
        cross join generate_series(month::timestamp, until_on::timestamp - interval '1 day', interval '1 day') as day
        cross join lateral (select max(as_of) as as_of from said_free where said_free.as_of <= day) said
        left join said_free on said_free.as_of = said.as_of and said_free.weekday = extract(isodow from day)
      where said.as_of is not null)`
}

function ofOthers(scope: Scope): RawBuilder<unknown> {
  const own = ownOf(scope)
  return sql`
    approaches as (
      select approach.*, ${monthOf(sql.ref('approach.on_day'))} as month
      from evidence.approach where ${own('approach')} and ${within(scope, 'approach.on_day')}),
    back_ups as materialized (select * from evidence.back_up where ${own('back_up')}),
    enterprise as (select * from evidence.provider where ${own('provider')}),
    kinds as (
      select distinct unnest(support) as kind from evidence.service where ${own('service')}),
    sizes as (select * from evidence.size where ${own('size')}),
    micro_sizes as (select * from evidence.micro where micro.area_id = ${scope.areaId}),
    communities as (
      select term from evidence.provider_term where ${own('provider_term')} and vocabulary = 'community'),
    spoken as (
      select term from evidence.provider_term where ${own('provider_term')} and vocabulary = 'language'),
    preferences as (select person_id, language from evidence.preference where area_id = ${scope.areaId}),
    workers as (
      select working.*, said.locality_id, said.trained_until
      from working left join lateral (
        select locality_id, trained_until from evidence.worker_said
        where ${own('worker_said')} and worker_said.worker_id = working.worker_id
        order by said_at desc, said_id desc limit 1) said on true),
    begun as (
      select distinct on (worker_id) worker_id, kind, began_on, ${monthOf(sql.ref('began_on'))} as month
      from working where ${within(scope, 'began_on')} order by worker_id, from_on),
    came_along as materialized (select worker_id from evidence.came_along where ${own('came_along')})`
}
