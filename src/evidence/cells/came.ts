import { sql } from 'kysely'

/**
 * Who came to whom in a month: what an owner's page tells of years is read from this, and not from each visit.
 * A row for each person and worker, over the names of `inputs.ts`.
 *
 * `minutes` are of visits that have ended; `seconds_once` are at work, where visits of a worker that overlap count
 * once: of each the part that isn't in one that began before. `out_visits` and `home_visits` are those of which
 * somebody said where; in `break_visits` somebody who cares had time.
 */
export const came = {
  key: ['month', 'person_id', 'worker_id'],
  values: [
    ...['visits', 'minutes', 'seconds_once', 'out_visits', 'home_visits', 'break_visits'],
    ...['without_end', 'without_agreement', 'first_on', 'last_on'],
  ],
  rows: sql`
    select month, person_id, worker_id, count(*) as visits, sum(minutes) as minutes,
      sum(case when ended_at is null then 0
        else greatest(0, extract(epoch from ended_at - greatest(began_at, busy_until))) end)::bigint as seconds_once,
      count(*) filter (where place in ('out', 'both')) as out_visits,
      count(*) filter (where place = 'home') as home_visits,
      count(*) filter (where break_minutes > 0) as break_visits,
      count(*) filter (where ended_at is null) as without_end,
      count(*) filter (where agreement_id is null) as without_agreement,
      min(day) as first_on, max(day) as last_on
    from (select visits.*, max(ended_at) over before as busy_until from visits
      window before as (partition by worker_id, month order by began_at, visit_id
        rows between unbounded preceding and 1 preceding)) came
    group by month, person_id, worker_id`,
}
