import { sql, type RawBuilder } from 'kysely'
import type { Area } from '#areas'

/** How many days before and after a visit a worker sees what it needs. */
const before = 7
const after = 1

/**
 * Whom some workers are to visit in these days, or have just visited, by the plans and by what was said
 * last of their days: what was given to somebody else is theirs no more. A query of rows
 * `provider_id, person_id`.
 */
export function visitedBy(
  { areaId, timeZone }: Pick<Area, 'areaId' | 'timeZone'>,
  workerIds: RawBuilder<string[]>,
): RawBuilder<unknown> {
  const isLast = sql`not exists (select from practice.plan_change as later where later.area_id = ${areaId}
    and later.plan_id = said.plan_id and later.planned_on = said.planned_on
    and (later.made_at, later.change_id) > (said.made_at, said.change_id))`
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
            and ending.plan_id = plan.plan_id and ending.over_from <= day)
          and not exists (select from practice.plan_change as said where said.area_id = ${areaId}
            and said.plan_id = plan.plan_id and said.planned_on = day::date
            and said.worker_id <> all (${workerIds}) and ${isLast}))
    union
    select provider_id, person_id from practice.plan_change as said
    where area_id = ${areaId} and worker_id = any (${workerIds})
      and coalesce((begins_at at time zone ${timeZone})::date, planned_on)
        between ${today} - ${sql.lit(after)} and ${today} + ${sql.lit(before)}
      and ${isLast}
    union
    select provider_id, person_id from practice.visit
    where area_id = ${areaId} and worker_id = any (${workerIds})
      and began_at > now() - make_interval(days => ${sql.lit(after)})`
}
