import { sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import { slipsBetween } from './slips-between.ts'

/** A word that nobody uses, and the one that was probably meant. */
export interface Mended {
  typed: string
  read: string
}

/** The slips of the fingers in a need: words that neither listings nor the thesaurus use. */
export async function slipsIn(
  db: Db<'directory'>,
  areaId: string,
  words: string[],
): Promise<Mended[]> {
  if (words.length === 0) return []
  const { rows } = await sql<{ typed: string; plain: string; known: string[] }>`
    with typed as (
      select typed, unaccent(typed) as plain from unnest(${words}::text[]) typed
      where length(typed) >= 4 and unaccent(typed) ~ '^[a-z]+$'
        and ts_lexize('english_stem', unaccent(typed)) <> '{}'
        and not exists (select from directory.search_word own
          where own.area_id = ${areaId} and own.word = unaccent(typed))
        and not exists (select from directory.search_word own
          where own.area_id = ${areaId} and own.stem = (ts_lexize('english_stem', unaccent(typed)))[1])
        and not exists (select from directory.thesaurus_entry entry
          where entry.words @> array[unaccent(typed)])
        and not exists (select from directory.area_thesaurus_entry own
          where own.area_id = ${areaId} and own.words @> array[unaccent(typed)])
    ), known as (
      select word from directory.search_word where area_id = ${areaId}
      union select unnest(words) from directory.thesaurus_entry
      union select unnest(words) from directory.area_thesaurus_entry where area_id = ${areaId}
    )
    select typed.typed, typed.plain, meant.known
    from typed
    cross join lateral (
      -- Trigrams find those that are something like it; which is nearest is counted in slips.
      select array_agg(word order by likeness desc, word) as known from (
        select known.word, similarity(known.word, typed.plain) as likeness from known
        where length(known.word) between length(typed.plain) - 2 and length(typed.plain) + 2
        order by likeness desc, known.word limit 30
      ) something_like
    ) meant`.execute(db)
  return rows.flatMap(({ typed, plain, known }) => {
    const read = nearest(plain, known ?? [])
    // A word of the area's own entries is known, and so is its own nearest.
    return read && read !== plain ? [{ typed, read }] : []
  })
}

/** The word that the fewest slips away; none when even that is too far. */
function nearest(typed: string, known: string[]): string | undefined {
  const most = typed.length < 8 ? 1 : 2
  const counted = known.map((word) => ({ word, slips: slipsBetween(typed, word) }))
  return counted.filter(({ slips }) => slips <= most).toSorted((a, b) => a.slips - b.slips)[0]?.word
}
