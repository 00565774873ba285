import { sql, type RawBuilder } from 'kysely'
import type { Area } from '#areas'
import { ofVisits, ownOfProvider, scopes } from './scopes.ts'

const every = Object.keys(scopes)

const nobody = sql`select null::uuid as provider_id, null::uuid as person_id where false`

interface Held {
  /** The enterprises that the account runs. */
  providerIds: RawBuilder<string[]>
  /** Whom it is to visit in these days as a worker: a query of rows `provider_id, person_id`; none: nobody. */
  visited?: RawBuilder<unknown>
  /** The moment that counts as now. */
  at?: RawBuilder<Date>
}

/**
 * Whom an account may see today with which scopes, itself, by the enterprises that it runs, or because
 * it is to visit them: a query of one row, whose columns are ids of people, under the names that the
 * tables' rules read: `people` with any scope, `scope_about_me`, …; `own_record`, which is its own; and
 * `visits_to`. Null is nobody.
 *
 * Days are those of the area's calendar, so that access ends at its midnight. While a restriction
 * is in force, only the person and who helps with everything see the record.
 */
export function scopesHeld(
  { areaId, timeZone }: Pick<Area, 'areaId' | 'timeZone'>,
  accountId: RawBuilder<string>,
  { providerIds, visited = nobody, at = sql`now()` }: Held,
): RawBuilder<unknown> {
  const lists = every.map((scope) => {
    const list = sql.ref(`scope_${scope}`)
    return sql`array_agg(distinct person_id) filter (where ${sql.lit(scope)} = any (scopes)) as ${list}`
  })
  const today = sql`(${at} at time zone ${timeZone})::date between held.from_on and coalesce(held.until_on, 'infinity')`
  return sql`
    select array_agg(distinct person_id) as people,
      array_agg(distinct person_id) filter (where relation = 'self') as own_record,
      array_agg(distinct person_id) filter (where relation = 'worker') as visits_to,
      ${sql.join(lists)}
    from (
      select held.person_id, held.relation,
        case when 'everything' = any (held.scopes) then ${every}::text[]
          when held.provider_id is null then held.scopes
          else array(select unnest(held.scopes) except all select unnest(${ownOfProvider}::text[])) end as scopes
      from people.access as held
        left join people.restriction as restricted on restricted.area_id = held.area_id
          and restricted.person_id = held.person_id and restricted.ended_at is null
      where held.area_id = ${areaId} and held.ended_at is null
        and (held.account_id = ${accountId} or held.provider_id = any (${providerIds}))
        and ${today}
        and (restricted.person_id is null or 'everything' = any (held.scopes))
      union all
      select held.person_id, 'worker',
        array(select unnest(held.scopes) intersect select unnest(${ofVisits}::text[]))
      from (${visited}) as visited
        join people.access as held on held.area_id = ${areaId} and held.provider_id = visited.provider_id
          and held.person_id = visited.person_id
        left join people.restriction as restricted on restricted.area_id = held.area_id
          and restricted.person_id = held.person_id and restricted.ended_at is null
      where held.ended_at is null and restricted.person_id is null and ${today}) as in_force`
}
