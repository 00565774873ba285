import { sql } from 'kysely'
import type { Locality } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import type { Chosen } from './narrowing/chosen.ts'
import { meansTheSame, milesFrom, milesPeopleGo, openProviders, saidOf, suits } from './matching.ts'
import type { Need } from './need/read-need.ts'
import { inTurns } from './order.ts'
import { scoring } from './scoring.ts'

export interface Sought {
  areaId: string
  /** None: everyone. */
  need?: Need
  /** Reached from there; none is the whole area. */
  near?: Locality
  /** Those who don't reach it too. */
  widened?: boolean
  chosen: Chosen
  /** The area's day, `2026-03-03`. */
  today: string
  /** Days after which what was said of free time, or of the page, is no longer believed. */
  freshFor: number
  confirmedFor: number
}

/** A provider that suits, by the one of her services that suits best. */
export interface Match {
  providerId: string
  serviceId: string | null
  /** How well it suits by itself, 0 to 1. */
  suits: number
  score: number
  miles: number | null
  comes: boolean
  goes: boolean
}

export const pageSize = 20

export interface Found {
  /** In the order of the page: near-equals take turns by the day. */
  matches: Match[]
  /** How many providers each choice would leave: `support:lifts` → 4. */
  counts: Map<string, number>
  /** How many more there would be without one group of choices: `support` → 9. */
  withoutGroup: Map<string, number>
}

type Measured = [suits: number, score: number, miles: number | null, comes: boolean, goes: boolean]

interface Row {
  matches: [providerId: string, serviceId: string | null, ...Measured][] | null
  counts: Record<string, number> | null
  without: Record<string, number> | null
}

/** Who suits a need and reaches a place: the words, the meaning, reach, space and how fresh. */
export async function search(db: Db<'directory'>, sought: Sought): Promise<Found> {
  const { rows } = await searchStatement(sought).execute(db)
  const { matches, counts, without } = rows[0]!
  return {
    matches: inTurns(
      (matches ?? []).map(([providerId, serviceId, ...rest]) => ({
        ...{ providerId, serviceId },
        ...asMeasured(rest),
      })),
      sought.today,
    ),
    counts: new Map(Object.entries(counts ?? {})),
    withoutGroup: new Map(Object.entries(without ?? {})),
  }
}

function asMeasured([suited, score, miles, comesThere, goesThere]: Measured) {
  return { suits: suited, score, miles, comes: comesThere, goes: goesThere }
}

/** The one statement of a search: one row, with lists in it. */
export function searchStatement(sought: Sought) {
  const { areaId, near, need, chosen, today } = sought
  const anywhere = !near || sought.widened === true
  const missed = [...chosen].map(
    ([group, choices]) =>
      sql`case when facets && ${choices.map((choice) => `${group}:${choice}`)}::text[] then null else ${group} end`,
  )
  const { comesToYou, nearBy, hasSpace, confirmed, leastSuits, leastOfBest } = scoring
  return sql<Row>`
    with open as materialized (
      ${openProviders(areaId, today)}
    ), document as materialized (
      select document.provider_id, document.position, document.service_id, document.facets,
        document.free_minutes > 0 and document.free_as_of >= ${today}::date - ${sought.freshFor}::int as has_space,
        document.confirmed_on >= ${today}::date - ${sought.confirmedFor}::int as is_confirmed,
        miles, comes, goes, ${meansTheSame(need?.meaning)} as same
      from directory.search_document document
      join open using (provider_id)
      -- "offset 0": reckoned once, not anew wherever it is named.
      cross join lateral (select ${milesFrom(near)} as miles offset 0) away
      cross join lateral (select ${comes(near)} as comes, ${goes(near)} as goes) reach
      -- Who doesn't say where is found everywhere, and called neither near nor far.
      where document.area_id = ${areaId} and (comes or goes or document.latitude is null or ${anywhere})
    ), ${need ? sql`${saidOf(areaId, need)}, ` : sql``}suited as (
      select document.*, ${need ? suits(need) : sql`1::float8`} as suits
      from document ${need ? sql`left join said using (provider_id, position)` : sql``}
    ), ranked as (
      select *, max(suits) over () as best from suited
    ), narrowed as (
      select provider_id, service_id, suits, miles, comes, goes,
        facets || array_remove(array[case when comes then 'way:comes' end, case when goes then 'way:go' end,
          case when has_space then 'space:now' end], null) as facets,
        suits * (1 + case when comes then ${comesToYou}::float8 else 0 end
          + ${nearBy}::float8 * exp(-coalesce(miles, 5) / 8)
          + case when has_space then ${hasSpace}::float8 else 0 end
          + case when is_confirmed then ${confirmed}::float8 else 0 end) as score
      from ranked
      where suits >= greatest(${need ? leastSuits : 0}::float8, ${leastOfBest}::float8 * best)
    ), missing as (
      select *, array_remove(array[${missed.length ? sql.join(missed) : sql`null`}]::text[], null) as missed
      from narrowed
    ), best as (
      select distinct on (provider_id) * from missing where missed = '{}' order by provider_id, score desc, service_id
    )
    select
      (select json_agg(json_build_array(provider_id, service_id, round(suits::numeric, 4),
        round(score::numeric, 4), round(miles::numeric, 1), comes, goes)) from best) as matches,
      (select json_object_agg(facet, providers) from (
        select facet, count(*) as providers
        from (
          select distinct provider_id, facet from missing cross join unnest(facets) facet
          where missed = '{}' or missed = array[split_part(facet, ':', 1)]
        ) had group by facet) counted) as counts,
      (select json_object_agg(missed, providers) from (
        select missed[1] as missed, count(distinct provider_id) as providers
        from missing where cardinality(missed) = 1 group by missed[1]) dropped) as without`
}

/** Whether a service comes to somebody: there, or anywhere when no place is given. */
function comes(near: Locality | undefined) {
  return near
    ? sql`(miles <= document.comes_within_miles or ${near.localityId} = any(document.comes_to)) is true`
    : sql`(document.comes_within_miles is not null or document.comes_to <> '{}')`
}

/** Whether people may go to it. */
function goes(near: Locality | undefined) {
  return near
    ? sql`(document.is_gone_to and miles <= ${milesPeopleGo}) is true`
    : sql`document.is_gone_to`
}
