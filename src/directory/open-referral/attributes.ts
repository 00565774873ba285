import { stableId } from '../../platform/db/new-id.ts'
import type { PublishedTerms } from './taxonomies.ts'

/** The terms that a service or a provider goes by, in the order of their vocabulary. */
export function attributesOf(
  terms: PublishedTerms,
  link_entity: 'service' | 'organization',
  link_id: string,
  said: Record<string, string[]>,
) {
  return Object.entries(said).flatMap(([vocabulary, keys]) =>
    terms.among(vocabulary, keys).map((term) => ({
      id: stableId(link_id, 'attribute', `${vocabulary}:${term.term}`),
      link_id,
      link_entity,
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    })),
  )
}
