import { sql, type RawBuilder } from 'kysely'
import type { Area } from '#areas'

/** How many days before and after a visit a worker sees what it needs. */
const before = 7
const after = 1

/**
 * Whom some workers are to visit in these days, or have just visited, by the plans: a query of rows
 * `provider_id, person_id`.
 */
export function visitedBy(
  { areaId, timeZone }: Pick<Area, 'areaId' | 'timeZone'>,
  workerIds: RawBuilder<string[]>,
): RawBuilder<unknown> {
  const today = sql`(now() at time zone ${timeZone})::date`
  return sql`
    select provider_id, person_id from practice.plan
    where area_id = ${areaId} and worker_id = any (${workerIds})
      and exists (
        select from generate_series(${today} - ${sql.lit(after)}, ${today} + ${sql.lit(before)}, interval '1 day') as day
        where day between plan.begins_on and coalesce(plan.ends_on, 'infinity')
          and extract(isodow from day)::int = any (plan.weekdays)
          and (day::date - date_trunc('week', plan.begins_on)::date) / 7 % plan.every_weeks = 0
          and not exists (select from practice.plan_ending as ending where ending.area_id = ${areaId}
            and ending.plan_id = plan.plan_id and ending.over_from <= day))
    union
    select provider_id, person_id from practice.plan_change
    where area_id = ${areaId} and worker_id = any (${workerIds})
      and coalesce((begins_at at time zone ${timeZone})::date, planned_on)
        between ${today} - ${sql.lit(after)} and ${today} + ${sql.lit(before)}
    union
    select provider_id, person_id from practice.visit
    where area_id = ${areaId} and worker_id = any (${workerIds})
      and began_at > now() - make_interval(days => ${sql.lit(after)})`
}
