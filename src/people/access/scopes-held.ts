import { sql, type RawBuilder } from 'kysely'
import type { Area } from '#areas'
import { ownOfProvider, scopes } from './scopes.ts'

const every = Object.keys(scopes)

/**
 * Whom an account may see today with which scopes, itself or by the enterprises that it runs: a
 * query of one row, whose columns are ids of people, under the names that the tables' rules read:
 * `people` with any scope, `scope_about_me`, …; and `own_record`, which is its own. Null is nobody.
 *
 * Days are those of the area's calendar, so that access ends at its midnight. While a restriction
 * is in force, only the person and who helps with everything see the record.
 */
export function scopesHeld(
  { areaId, timeZone }: Pick<Area, 'areaId' | 'timeZone'>,
  accountId: RawBuilder<string>,
  providerIds: RawBuilder<string[]>,
  /** The moment that counts as now. */
  at: RawBuilder<Date> = sql`now()`,
): RawBuilder<unknown> {
  const lists = every.map((scope) => {
    const list = sql.ref(`scope_${scope}`)
    return sql`array_agg(distinct person_id) filter (where ${sql.lit(scope)} = any (scopes)) as ${list}`
  })
  return sql`
    select array_agg(distinct person_id) as people,
      array_agg(distinct person_id) filter (where relation = 'self') as own_record,
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
        and (${at} at time zone ${timeZone})::date between held.from_on and coalesce(held.until_on, 'infinity')
        and (restricted.person_id is null or 'everything' = any (held.scopes))) as in_force`
}
