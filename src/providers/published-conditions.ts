import { sql, type RawBuilder } from 'kysely'
import type { Term } from './vocabularies.ts'

/** Somebody is this old, or of an age between two. */
export interface Ages {
  from?: number
  until?: number
}

/** Monday is 1; times as `09:30`. */
export interface OpenAt {
  weekday?: number
  from?: string
  until?: string
}

const ofService = new Set(['support', 'who_for'])

/** Whether a service, or its provider, goes by one of some terms. */
export function saysOneOf(areaId: string, terms: Term[]): RawBuilder<boolean> {
  const says = [...Map.groupBy(terms, (one) => one.vocabulary)].map(([vocabulary, group]) => {
    const keys = group.map((one) => one.term)
    return ofService.has(vocabulary)
      ? sql`exists (select from providers.service_term own where own.area_id = ${areaId}
          and own.service_id = service.service_id
          and own.vocabulary = ${vocabulary} and own.term = any(${keys}::text[]))`
      : sql`exists (select from providers.provider_term own where own.area_id = ${areaId}
          and own.provider_id = service.provider_id
          and own.vocabulary = ${vocabulary} and own.term = any(${keys}::text[]))`
  })
  return says.length ? sql`(${sql.join(says, sql` or `)})` : sql`false`
}

/** Whether it is for somebody of one of these ages; who names no age is for any. */
export function isSuitableAge({ from, until }: Ages): RawBuilder<boolean> {
  return sql`(service.maximum_age is null or service.maximum_age >= ${from ?? 0}::int)
    and (service.minimum_age is null or service.minimum_age <= ${until ?? 999}::int)`
}

/** Whether it runs at some time between two; a night that ends on the next day counts on both. */
export function isOpen(areaId: string, { weekday, from, until }: OpenAt): RawBuilder<boolean> {
  return sql`exists (select from providers.service_time at
    cross join lateral (values
      (at.weekday, at.opens::interval, case when at.closes > at.opens then at.closes::interval else '24:00'::interval end),
      (at.weekday % 7 + 1, '0:00'::interval, case when at.closes > at.opens then null else at.closes::interval end)
    ) as part(weekday, begins, ends)
    where at.area_id = ${areaId} and at.service_id = service.service_id and part.ends > part.begins
      and part.weekday = coalesce(${weekday ?? null}::int, part.weekday)
      and part.begins < ${until ?? '24:00'}::interval and part.ends > ${from ?? '0:00'}::interval)`
}
