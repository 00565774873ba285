import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { scoring } from '../scoring.ts'
import type { SearchTexts } from './search-texts.ts'

/** What a service says, for the search's own index: stems, words and facets, each with its level. */
export async function saveSearchTerms(
  db: Db<'directory'>,
  service: {
    areaId: string
    providerId: string
    position: number
    texts: SearchTexts
    facets: string[]
  },
): Promise<void> {
  const { areaId, providerId, position, texts, facets } = service
  await db
    .deleteFrom('directory.search_term')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('position', '=', position)
    .execute()
  const { name, kind, description, about } = scoring.fields
  // ts_rank of one word that stands once is its field's weight by 6/π²; a word said often is said plainly.
  const level = (vector: RawBuilder<unknown>) =>
    sql`least(1, 1.645 * ts_rank(${`{${about},${description},${kind},${name}}`}::real[], ${vector},
      quote_literal(lexeme)::tsquery))`
  await sql`
    -- Materialized: else each word would read the whole text anew.
    with said as materialized (
      select ${vectorOf(texts, 'directory.plain_english')} as stems, ${vectorOf(texts, 'simple')} as words
    )
    insert into directory.search_term (area_id, term, provider_id, position, level)
    select ${areaId}, term, ${providerId}, ${position}, level
    from said
    cross join lateral (
      select lexeme as term, ${level(sql`stems`)} as level from unnest(tsvector_to_array(stems)) lexeme
      union all
      -- A word whose stem is another word counts by itself too: "fishing" is nearer to it than "fish".
      select '=' || lexeme, ${level(sql`words`)} from unnest(tsvector_to_array(words)) lexeme
      where ts_lexize('english_stem', lexeme) <> array[lexeme]
        and ts_lexize('english_stem', lexeme) <> '{}'
      union all
      select facet, 1 from unnest(${facets}::text[]) facet
    ) spelt
    where length(term) <= 60`.execute(db)
}

/** The words of a service as PostgreSQL's full text has them, weighted by where they stand. */
function vectorOf({ name, kind, description, about }: SearchTexts, configuration: string) {
  const weighted = (words: string, weight: string) =>
    sql`setweight(to_tsvector(${configuration}::regconfig, unaccent(${words})), ${weight}::"char")`
  return sql`(${weighted(name, 'A')} || ${weighted(kind, 'B')} || ${weighted(description, 'C')}
    || ${weighted(about, 'D')})`
}

/** Every word that a listing uses, by which a slip of the fingers is told from a word. */
export async function saveSearchWords(
  db: Db<'directory'>,
  areaId: string,
  services: SearchTexts[],
): Promise<void> {
  // Each by itself: a vector holds no more than a megabyte.
  const texts = services.map(({ name, kind, description, about }) =>
    [name, kind, description, about].join(' '),
  )
  // In one order, so that two who save at once never wait for each other.
  await sql`insert into directory.search_word (area_id, word)
    select distinct ${areaId}::uuid, word from unnest(${texts}::text[]) said
    cross join unnest(tsvector_to_array(to_tsvector('simple', unaccent(said)))) word
    where length(word) between 3 and 40 and word ~ '^[a-z]+$'
    order by word
    on conflict do nothing`.execute(db)
}

/** Words that no listing says any more, such as the names of those who have stopped. */
export async function forgetUnusedWords(db: Db<'directory'>, areaId: string): Promise<void> {
  await sql`delete from directory.search_word
    where area_id = ${areaId} and not exists (
      select from directory.search_term
      where search_term.area_id = ${areaId}
        and search_term.term in (search_word.word, '=' || search_word.word))`.execute(db)
}
