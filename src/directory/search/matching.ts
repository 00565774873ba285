import { sql, type RawBuilder } from 'kysely'
import type { Locality } from '#areas'
import { likeness } from './likeness.ts'
import type { Need } from './need/read-need.ts'
import { scoring } from './scoring.ts'

/** The parts of the search's one SQL statement. */

/** How far people go to a place that doesn't come to them. */
export const milesPeopleGo = 12

/** Straight-line miles from a place to the document's locality (haversine). */
export function milesFrom(near: Locality | undefined): RawBuilder<number | null> {
  if (!near) return sql`null::double precision`
  const { latitude, longitude } = near
  return sql`2 * 3958.8 * asin(least(1, sqrt(
    sin(radians(document.latitude - ${latitude}) / 2) ^ 2
    + cos(radians(${latitude})) * cos(radians(document.latitude))
      * sin(radians(document.longitude - ${longitude}) / 2) ^ 2)))`
}

/** Listings that the public may see: approved, and taking people on. */
export function isOpen(areaId: string, today: string) {
  return sql<boolean>`exists (select from directory.approval approval
      where approval.area_id = ${areaId} and approval.provider_id = document.provider_id)
    and not exists (select from directory.pause pause
      where pause.area_id = ${areaId} and pause.provider_id = document.provider_id
        and pause.ended_at is null and coalesce(pause.until, 'infinity') >= ${today}::date)`
}

/** How much a document means the same as a need, 0 to 1; null while that isn't known. */
export function meansTheSame(code: string | undefined): RawBuilder<number | null> {
  if (!code) return sql`null::double precision`
  const { unlike, alike } = scoring
  return sql`greatest(0, least(1,
    (${likeness(sql`document.meaning`, code)} - ${unlike}::float8) / ${alike - unlike}::float8))`
}

/** How well a document suits, 0 to 1: by what it says, and by what it means where that is known. */
export function suits({ parts }: Pick<Need, 'parts'>): RawBuilder<number> {
  if (parts.length === 0) return sql`coalesce(document.same, 0)`
  const said = sql`coalesce(said.said, 0)`
  return sql`case when document.same is null then ${said}
    else ${scoring.said}::float8 * ${said} + ${1 - scoring.said}::float8 * document.same end`
}

/** A term that a need looks for: for which alternative of which part, and which of its words it is. */
interface WantedTerm {
  part: number
  alternative: number
  /** Stems, words and facets for the same word are one: the one said most plainly counts. */
  word: number
  text: string
  isFacet: boolean
  near: number
}

/** All that the parts of a need look for. */
function wantedTerms({ parts }: Pick<Need, 'parts'>): WantedTerm[] {
  return parts.flatMap(({ alternatives }, part) =>
    alternatives.flatMap(({ words, facets = [], near }, alternative) => [
      ...(words?.split(' ') ?? []).map((text, word) => ({
        ...{ part, alternative, word, text, near },
        isFacet: false,
      })),
      ...facets.map((text) => ({ part, alternative, word: 0, text, near, isFacet: true })),
    ]),
  )
}

/**
 * What of a need each document says, as CTEs that end in `said (provider_id, position, said)`,
 * 0 to 1. A part counts as much of its alternatives as a document says; a part that many say
 * counts less (inverse document frequency).
 */
export function saidOf(areaId: string, need: Pick<Need, 'parts'>) {
  const wanted = wantedTerms(need)
  const column = <Key extends keyof WantedTerm>(key: Key) => wanted.map((one) => one[key])
  return sql`wanted as (
      select part, alternative, word, near, term, share
      from unnest(${column('part')}::int[], ${column('alternative')}::int[], ${column('word')}::int[],
        ${column('text')}::text[], ${column('isFacet')}::bool[], ${column('near')}::float8[])
        as one(part, alternative, word, text, is_facet, near)
      cross join lateral (
        select text as term, 1::float8 as share where is_facet
        union all
        select '=' || unaccent(text), 1 where not is_facet
        union all
        select stem, case when stem = unaccent(text) then 1 else ${scoring.sameStem}::float8 end
        from unnest(tsvector_to_array(to_tsvector('directory.plain_english', text))) stem
        where not is_facet
      ) spelt
    ), word_hit as materialized (
      select wanted.part, wanted.alternative, wanted.word, term.provider_id, term.position,
        max(term.level * wanted.share) as level
      from wanted
      join directory.search_term term on term.area_id = ${areaId} and term.term = wanted.term
      group by wanted.part, wanted.alternative, wanted.word, term.provider_id, term.position
    ), alternative as (
      -- Of the small words, such as "the", nothing is known but that they are small.
      select part, alternative, count(distinct word) filter (where term not like '=%') as words, max(near) as near from wanted
      group by part, alternative
    ), alternative_hit as materialized (
      -- Words that stand together are said when all of them are.
      select part, alternative, provider_id, position, avg(level) as level, max(near) as near
      from word_hit join alternative using (part, alternative)
      group by part, alternative, provider_id, position
      having count(*) = max(words)
    ), hit as materialized (
      select part, provider_id, position, sum(level * near) / max(of_all) as level
      from alternative_hit
      join (
        select part, sum(near) as of_all
        from (select distinct part, alternative, near from alternative_hit) said_by_somebody
        group by part
      ) whole using (part)
      group by part, provider_id, position
    ), worth as (
      -- What nobody says counts too: the less of a need is said by anyone, the less anyone suits.
      select part, weight * (${scoring.leastRare}::float8 + ${1 - scoring.leastRare}::float8
        * ln(1 + documents / (0.5 + coalesce(mass, 0))) / ln(1 + 2 * documents)) as worth
      from (
        select ordinality::int - 1 as part, weight, only_if_said
        from unnest(${need.parts.map((one) => one.weight)}::float8[],
          ${need.parts.map((one) => one.onlyIfSaid === true)}::bool[])
          with ordinality as one(weight, only_if_said, ordinality)
      ) part
      left join (select part, sum(level) as mass from hit group by part) heard using (part)
      cross join (select count(*)::float8 as documents from document) counted
      where mass is not null or not only_if_said
    ), said as (
      select provider_id, position, sum(level * worth) / (select sum(worth) from worth) as said
      from hit join worth using (part)
      group by provider_id, position
    )`
}
