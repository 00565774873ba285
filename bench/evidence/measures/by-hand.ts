/** Visits that count, as a report that is written once would have them. */
const visits = `(
  select visit.*, day, date_trunc('month', day)::date as month,
    date '2024-01-01' + 28 * floor((day - date '2024-01-01') / 28.0)::int as four_weeks
  from practice.visit
    cross join lateral (select (began_at at time zone 'Europe/London')::date as day) on_day
  where area_id = $1 and not withdrawn
    and not exists (select from practice.visit as later
      where later.area_id = visit.area_id and later.replaces = visit.version_id)) as visit`
const minutes = 'extract(epoch from ended_at - began_at) / 60'
/** Who is paid; hours that overlap count once. */
const worked = `(
  select provider_id, worker_id, month, (
    select sum(extract(epoch from upper(part) - lower(part)) / 60)
    from unnest(range_agg(tstzrange(visit.began_at, visit.ended_at))) as part) as minutes
  from ${visits} join providers.worker using (area_id, provider_id, worker_id)
  where visit.ended_at is not null and kind in ('owner', 'paid') group by 1, 2, 3) as worked`
const agreed = `join evidence.agreement as agreed using (area_id, provider_id, person_id)`
const approaches = `(select *, date_trunc('month', on_day)::date as month from practice.approach
  where area_id = $1 and undone_at is null) as approach`
const perMonth = (what: string, from: string, more = '') =>
  `select provider_id, month, ${what} from ${from} ${more} group by provider_id, month`

/**
 * One statement of SQL for each indicator that is kept in cells, as somebody would write it by hand for a report:
 * over the tables of everyday records, for all enterprises and months of an area ($1) at once. Prices, free time and
 * who stands in read the same views as Goldcrest where a table alone says too little.
 */
export const byHand: Record<string, string> = {
  hours: perMonth(`sum(${minutes}), count(*)`, visits, 'where ended_at is not null'),
  capacity: `
    with free as (
      select provider_id, month, day::date as day, sum(free_minutes) as minutes
      from (select distinct provider_id, month from ${visits}) there
        cross join generate_series(month, month + interval '1 month' - interval '1 day', interval '1 day') as day
        cross join lateral (select free_minutes from providers.availability
          where availability.area_id = $1 and availability.provider_id = there.provider_id
            and weekday = extract(isodow from day) and as_of = (select max(as_of) from providers.availability as said
              where said.area_id = $1 and said.provider_id = there.provider_id and said.as_of <= day)) said
      group by 1, 2, 3)
    select provider_id, month, sum(worked.minutes), sum(offered.minutes)
    from ${worked} join (select provider_id, month, sum(minutes) as minutes from free group by 1, 2) offered
      using (provider_id, month) group by 1, 2`,
  'payer-independence': `
    select provider_id, month, payer, sum(pence) from (
      select provider_id, month,
        case when funding_route in ('council', 'managed-budget') then 'council' when funding_route = 'health' then 'health'
          else person_id::text end as payer,
        case price.unit when 'hour' then round(${minutes} * pence / 60) else pence end as pence
      from ${visits} ${agreed} cross join lateral (
        select pence, unit from agreements.price_line as line
        where line.area_id = $1 and line.agreement_id = agreed.agreement_id and line.number = agreed.number
          and unit in ('hour', 'visit') and (days = 'any' or days = 'weekdays' and extract(isodow from day) < 6
            or days = 'weekends' and extract(isodow from day) > 5 or days = 'saturdays' and extract(isodow from day) = 6
            or days = 'sundays' and extract(isodow from day) = 7)
        order by unit, days = 'any' limit 1) price
      where day >= from_on and day < until_on and ended_at is not null) paid group by 1, 2, 3`,
  continuity: `
    select provider_id, person_id, four_weeks, (sum(own * own) - sum(own)) / (sum(own) * (sum(own) - 1)) from (
      select provider_id, person_id, four_weeks, worker_id, count(*) as own from ${visits} group by 1, 2, 3, 4) came
    group by 1, 2, 3 having sum(own) > 1`,
  'cover-readiness': `
    select provider_id, person_id, month, exists (select from evidence.back_up
      where back_up.area_id = $1 and back_up.provider_id = came.provider_id and back_up.person_id = came.person_id
        and named_on < month + interval '1 month' and met_on < month + interval '1 month'
        and coalesce(ended_on >= month + interval '1 month', true))
    from (select distinct provider_id, person_id, month from ${visits}) came`,
  'out-and-about': `
    select provider_id, person_id, four_weeks, bool_or(place in ('out', 'both'))
    from ${visits} where place is not null group by 1, 2, 3`,
  'community-hours': perMonth(
    `sum(${minutes} * case place when 'out' then 1 when 'both' then 0.5 else 0 end), sum(${minutes})`,
    visits,
    'where place is not null and ended_at is not null',
  ),
  goals: `
    select visit.provider_id, visit.person_id, month, goal_id, count(*)
    from ${visits} join practice.progress using (area_id, version_id) group by 1, 2, 3, 4`,
  'carers-time': `
    select provider_id, person_id, month, sum(break_minutes)
    from ${visits} where break_minutes is not null group by 1, 2, 3`,
  'run-with-us': `
    select distinct provider_id, month, run_by_people_who_draw_on_support
    from ${visits} join providers.provider using (area_id, provider_id)`,
  'people-supported': `select provider_id, person_id, month, count(*) from ${visits} group by 1, 2, 3`,
  'direct-payments': `
    select distinct on (provider_id, person_id, month) provider_id, person_id, month, funding_route
    from ${visits} ${agreed} where day >= from_on and day < until_on
    order by provider_id, person_id, month, day desc, began_at desc, visit_id`,
  'routes-in':
    perMonth('route, count(*)', approaches, `where kind in ('asked', 'introduced')`) + ', route',
  'turned-away':
    perMonth('reason, count(*)', approaches, `where kind = 'turned_down'`) + ', reason',
  'turned-away-days':
    perMonth(
      'weekday, count(*)',
      approaches,
      `where kind = 'turned_down' and weekday is not null`,
    ) + ', weekday',
  'service-types': `
    select provider_id, month, kind, sum(${minutes} / kinds) from ${visits}
      join (select provider_id, term as kind, count(*) over (partition by provider_id) as kinds
        from (select distinct provider_id, term from providers.service
          join providers.service_term using (area_id, service_id)
          where area_id = $1 and vocabulary = 'support') own) offers using (provider_id)
    where ended_at is not null group by 1, 2, 3`,
  'seldom-heard': `
    select distinct provider_id, person_id, month, term
    from ${visits} left join providers.provider_term using (area_id, provider_id)
    where vocabulary is null or vocabulary = 'community'`,
  jobs: perMonth(
    'count(distinct worker_id)',
    `${visits} join providers.worker using (area_id, provider_id, worker_id)`,
    `where kind in ('owner', 'paid')`,
  ),
  'full-time-equivalent': perMonth('sum(minutes)', worked),
  'new-jobs': `
    select worker.provider_id, date_trunc('month', worker.began_at), count(*)
    from providers.worker join providers.provider using (area_id, provider_id)
    where area_id = $1 and kind = 'paid' and worker.began_at >= created_at + interval '28 days' group by 1, 2`,
  'hours-wanted': `
    select provider_id, month,
      count(*) filter (where abs(minutes - wanted) * 10 <= wanted), count(*)
    from ${worked} join (select provider_id, worker_id, hours_wanted * 60 * 30 / 7 as wanted
      from providers.worker where area_id = $1 and hours_wanted > 0) hers using (provider_id, worker_id) group by 1, 2`,
  'work-kept-local': `
    select provider_id, month, sum(minutes) filter (where lives.locality_id = provider.locality_id), sum(minutes)
    from ${worked} join evidence.provider using (provider_id) join (
      select distinct on (provider_id, worker_id) provider_id, worker_id, locality_id from evidence.worker_said
      where area_id = $1 order by provider_id, worker_id, said_at desc) lives using (provider_id, worker_id) group by 1, 2`,
  skilled: `
    select provider_id, month, count(*) filter (where trained_until >= month + interval '1 month'), count(*)
    from (select distinct provider_id, worker_id, month from ${visits}) came left join (
      select distinct on (provider_id, worker_id) provider_id, worker_id, trained_until from evidence.worker_said
      where area_id = $1 order by provider_id, worker_id, said_at desc) trained using (provider_id, worker_id) group by 1, 2`,
}
