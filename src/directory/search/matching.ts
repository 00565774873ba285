import { sql, type RawBuilder } from 'kysely'
import type { Locality } from '#areas'
import { likeness } from './likeness.ts'
import type { Alternative } from './need/alternatives.ts'
import type { Need } from './need/read-need.ts'
import { scoring } from './scoring.ts'

/** The parts of the search's one SQL statement. */

/** How far people go to a place that doesn't come to them. */
export const milesPeopleGo = 12

/** Straight-line miles from a place to the document's locality (haversine); null where that isn't known. */
export function milesFrom(near: Locality | undefined): RawBuilder<number | null> {
  if (!near) return sql`null::double precision`
  const { latitude, longitude } = near
  // "least" passes over nulls, and where isn't known is not on the other side of the earth.
  return sql`case when document.latitude is not null then 2 * 3958.8 * asin(least(1, sqrt(
    sin(radians(document.latitude - ${latitude}) / 2) ^ 2
    + cos(radians(${latitude})) * cos(radians(document.latitude))
      * sin(radians(document.longitude - ${longitude}) / 2) ^ 2))) end`
}

/** Providers whom the public may see: approved, and taking people on. */
export function openProviders(areaId: string, today: string) {
  return sql`select approval.provider_id from directory.approval approval
    where approval.area_id = ${areaId} and not exists (select from directory.pause pause
      where pause.area_id = ${areaId} and pause.provider_id = approval.provider_id
        and pause.ended_at is null and coalesce(pause.until, 'infinity') >= ${today}::date)`
}

/** How much a document means the same as a need, 0 to 1; null while that isn't known. */
export function meansTheSame(code: string | undefined): RawBuilder<number | null> {
  if (!code) return sql`null::double precision`
  const { unlike, alike } = scoring
  // A code of another model is of another length; a job works it out anew.
  return sql`case when length(document.meaning) = ${code.length} then greatest(0, least(1,
    (${likeness(sql`document.meaning`, code)} - ${unlike}::float8) / ${alike - unlike}::float8)) end`
}

/** How well a document suits, 0 to 1: by what it says, and by what it means where that is known. */
export function suits({ parts }: Pick<Need, 'parts'>): RawBuilder<number> {
  if (parts.length === 0) return sql`coalesce(document.same, 0)`
  const said = sql`coalesce(said.said, 0)`
  return sql`case when document.same is null then ${said}
    else ${scoring.said}::float8 * ${said} + ${1 - scoring.said}::float8 * document.same end`
}

/** A word or facet that a need looks for. */
interface WantedTerm {
  /** Which of all the need's alternatives it is for, and as which of its words. */
  alternative: number
  /** Stems, words and facets for the same word are one: the one said most plainly counts. */
  word: number
  text: string
  isFacet: boolean
}

/** All that some alternatives look for. */
function wantedTerms(alternatives: Alternative[]): WantedTerm[] {
  return alternatives.flatMap(({ words, facets = [] }, alternative) => [
    ...(words?.split(' ') ?? []).map((text, word) => ({ alternative, word, text, isFacet: false })),
    ...facets.map((text) => ({ alternative, word: 0, text, isFacet: true })),
  ])
}

/**
 * What of a need each document says, as CTEs that end in `said (provider_id, position, said)`,
 * 0 to 1. A part counts as much of its alternatives as a document says; a part that many say
 * counts less (inverse document frequency).
 */
export function saidOf(areaId: string, { parts }: Pick<Need, 'parts'>) {
  const all = parts.flatMap(({ alternatives }, part) =>
    alternatives.map((alternative) => ({ ...alternative, part })),
  )
  const terms = wantedTerms(all)
  const mostWords = Math.max(1, ...terms.map((one) => one.word + 1))
  const levels = Array.from(
    { length: mostWords },
    (_one, word) => sql`max(level * share) filter (where word = ${sql.lit(word)})`,
  )
  const column = <Row, Key extends keyof Row>(rows: Row[], key: Key) => rows.map((one) => one[key])
  return sql`spelt as materialized (
      select alternative, word, term, share
      from unnest(${column(terms, 'alternative')}::int[], ${column(terms, 'word')}::int[],
        ${column(terms, 'text')}::text[], ${column(terms, 'isFacet')}::bool[])
        as one(alternative, word, text, is_facet)
      cross join lateral (
        select text as term, 1::float8 as share where is_facet
        union all
        select '=' || unaccent(text), 1 where not is_facet
        union all
        select stem, case when stem = unaccent(text) then 1 else ${scoring.sameStem}::float8 end
        from unnest(tsvector_to_array(to_tsvector('directory.plain_english', text))) stem
        where not is_facet
      ) spelling
    ), alternative as materialized (
      -- Of the small words, such as "the", nothing is known but that they are small.
      select alternative, max(part) as part, max(near) as near,
        count(distinct word) filter (where term not like '=%') as words
      from unnest(${all.map((_one, number) => number)}::int[], ${column(all, 'part')}::int[],
        ${column(all, 'near')}::float8[]) as one(alternative, part, near)
      join spelt using (alternative)
      group by alternative
    ), alternative_hit as materialized (
      -- Words that stand together are said when all of them are.
      select alternative, provider_id, position, (${sql.join(
        levels.map((level) => sql`coalesce(${level}, 0)`),
        sql` + `,
      )}) / words as level
      from spelt
      join alternative using (alternative)
      join directory.search_term using (term)
      -- Nobody who can't be found, here or farther away, has a say in what a word is worth.
      join open using (provider_id)
      where area_id = ${areaId}
      group by alternative, words, provider_id, position
      having num_nonnulls(${sql.join(levels)}) = words
    ), heard as (
      select alternative, sum(level) as level from alternative_hit group by alternative
    ), part as (
      -- Of a part's alternatives, those count that somebody says.
      select part, sum(near) as of_all, sum(near * level) / sum(near) as mass
      from heard join alternative using (alternative)
      group by part
    ), worth as (
      -- What nobody says counts too: the less of a need is said by anyone, the less anyone suits.
      select part, of_all, weight * (${scoring.leastRare}::float8 + ${1 - scoring.leastRare}::float8
        * ln(1 + documents / (0.5 + coalesce(mass, 0))) / ln(1 + 2 * documents)) as worth
      from (
        select ordinality::int - 1 as part, weight, only_if_said
        from unnest(${parts.map((one) => one.weight)}::float8[],
          ${parts.map((one) => one.onlyIfSaid === true)}::bool[])
          with ordinality as one(weight, only_if_said, ordinality)
      ) asked
      left join part using (part)
      cross join (select count(*)::float8 as documents from document) counted
      where mass is not null or not only_if_said
    ), share as materialized (
      select alternative, near / of_all * worth / (select sum(worth) from worth) as share
      from alternative join worth using (part)
    ), said as materialized (
      select provider_id, position, sum(level * share) as said
      from alternative_hit join share using (alternative)
      group by provider_id, position
    )`
}
