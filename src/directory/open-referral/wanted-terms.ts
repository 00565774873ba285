import type { Term } from '#providers'
import type { Asked } from './asked.ts'
import type { PublishedTerms } from './taxonomies.ts'

/**
 * What has to be said: one of the terms of each taxonomy from which some are asked for, and some
 * term of the taxonomies that are asked for. An id that we don't have is said by nobody.
 */
export function wantedTerms(
  { termById, vocabularyById }: PublishedTerms,
  { taxonomy_term_id, taxonomy_id }: Pick<Asked, 'taxonomy_term_id' | 'taxonomy_id'>,
): Term[][] {
  const known = taxonomy_term_id?.flatMap((id) => termById.get(id) ?? [])
  const byVocabulary = Map.groupBy(known ?? [], (term) => term.vocabulary)
  const vocabularies = taxonomy_id?.flatMap((id) => vocabularyById.get(id) ?? [])
  const ofVocabularies = [...termById.values()].filter((term) =>
    vocabularies?.includes(term.vocabulary),
  )
  return [
    ...(known?.length === 0 ? [[]] : byVocabulary.values()),
    ...(vocabularies ? [ofVocabularies] : []),
  ]
}
