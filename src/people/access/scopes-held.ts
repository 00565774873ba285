import { sql, type RawBuilder } from 'kysely'
import type { Area } from '#areas'
import { ownOfProvider, singleScopes } from './scopes.ts'

/**
 * Whom an account may see today with which scopes, itself or by the enterprises that it runs: a
 * query of one row, whose `lists` is a JSON object of ids of people by the names that the tables'
 * rules read (`people`: with any scope; `scope_about_me`, …), and `own_record`, which is its own.
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
  return sql`
    select coalesce(jsonb_object_agg(list, ids), '{}') as lists
    from (
      select list, jsonb_agg(distinct held.person_id) as ids
      from people.access as held
        left join people.restriction as restricted on restricted.area_id = held.area_id
          and restricted.person_id = held.person_id and restricted.ended_at is null
        cross join lateral unnest(
          case when 'everything' = any (held.scopes) then ${singleScopes}::text[] || held.scopes
            else held.scopes end) as given (scope)
        cross join lateral (values ('people'), ('scope_' || scope),
          (case relation when 'self' then 'own_record' end)) as lists (list)
      where list is not null and held.area_id = ${areaId} and held.ended_at is null
        and (held.account_id = ${accountId} or held.provider_id = any (${providerIds}))
        and (${at} at time zone ${timeZone})::date between held.from_on and coalesce(held.until_on, 'infinity')
        and (restricted.person_id is null or 'everything' = any (held.scopes))
        and (held.provider_id is null or list = 'people' or scope <> all (${ownOfProvider}::text[]))
      group by list) as by_list`
}
