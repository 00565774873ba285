import type pg from 'pg'
import type { Terms } from '#providers'
import { facetsOf } from '../../../src/directory/search/documents/facets.ts'
import { reachOf } from '../../../src/directory/search/documents/reach.ts'
import { searchTexts } from '../../../src/directory/search/documents/search-texts.ts'
import { scoring } from '../../../src/directory/search/scoring.ts'
import type { Meanings } from './meanings.ts'
import type { Ids, InventedDetails } from './provider-rows.ts'
import type { Sheets } from './sheets.ts'

/** Texts on their way to becoming the terms of the search's index. */
const waiting = 'search_text'

/** What `saveSearchDocuments` writes, as rows. @returns the texts by which it is found. */
export function documentRows(
  sheets: Sheets,
  { area_id, provider_id, places }: Ids,
  details: InventedDetails,
  { names, meanings, confirmedOn }: { names: Terms; meanings: Meanings; confirmedOn: string },
): string[] {
  const { latitude, longitude } = places.get(details.locality!)!
  return details.services.flatMap((service, position) => {
    const { passage, name, kind, description, about } = searchTexts(details, service, names)
    const facets = facetsOf(details, service)
    const own = { area_id, provider_id, position }
    sheets.add('directory.search_document', {
      ...own,
      service_id: service.serviceId,
      passage,
      meaning: meanings.codes.get(passage),
      model: meanings.model,
      facets,
      latitude,
      longitude,
      ...reachOf(service, places),
      free_minutes: details.availability?.free.reduce((sum, day) => sum + day.minutes, 0) ?? 0,
      free_as_of: details.availability?.asOf,
      confirmed_on: confirmedOn,
    })
    sheets.add(waiting, { ...own, name, kind, description, about, facets })
    return [name, kind, description, about]
  })
}

export async function openWaiting(client: pg.ClientBase): Promise<void> {
  await client.query(`create temporary table ${waiting} (area_id uuid, provider_id uuid,
    position int, name text, kind text, description text, about text, facets text[])`)
}

/** Makes terms of the texts that wait, as `saveSearchTerms` does for one service. */
export async function saveWaitingTerms(client: pg.ClientBase): Promise<void> {
  const { about, description, kind, name } = scoring.fields
  const level = (
    vector: string,
  ) => `least(1, 1.645 * ts_rank('{${about},${description},${kind},${name}}',
    ${vector}, quote_literal(lexeme)::tsquery))`
  await client.query(`
    insert into directory.search_term (area_id, term, provider_id, position, level)
    select area_id, term, provider_id, position, level
    from (select said.*, ${vectorOf('directory.plain_english')} as stems, ${vectorOf('simple')} as words
      -- Offset: else each word would read the whole text anew.
      from ${waiting} said offset 0) said
    cross join lateral (
      select lexeme as term, ${level('stems')} as level from unnest(tsvector_to_array(stems)) lexeme
      union all
      select '=' || lexeme, ${level('words')} from unnest(tsvector_to_array(words)) lexeme
      where ts_lexize('english_stem', lexeme) <> array[lexeme] and ts_lexize('english_stem', lexeme) <> '{}'
      union all
      select facet, 1 from unnest(facets) facet
    ) spelt
    where length(term) <= 60`)
  await client.query(`truncate ${waiting}`)
}

function vectorOf(configuration: string): string {
  return Object.entries({ name: 'A', kind: 'B', description: 'C', about: 'D' })
    .map(
      ([of, weight]) => `setweight(to_tsvector('${configuration}', unaccent(${of})), '${weight}')`,
    )
    .join(' || ')
}
