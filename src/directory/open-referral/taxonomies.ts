import type { z } from 'zod'
import type { Term } from '#providers'
import { stableId } from '../../platform/db/new-id.ts'
import type { taxonomy, taxonomyTerm } from './schemas.ts'

/** Our vocabularies as Open Referral has them: taxonomies of terms. */

export type Taxonomy = z.infer<typeof taxonomy>
export type TaxonomyTerm = z.infer<typeof taxonomyTerm>

const described: Record<string, { name: string; description: string; of: string }> = {
  support: {
    name: 'Kinds of support',
    description: 'What a service does for people.',
    of: 'A kind of support',
  },
  who_for: {
    name: 'Who it is for',
    description: 'The people for whom a service is.',
    of: 'People for whom a service is',
  },
  language: {
    name: 'Languages',
    description: 'The languages in which a provider can talk with people.',
    of: 'A language that a provider speaks',
  },
  community: {
    name: 'Communities',
    description: 'The communities that a provider belongs to or knows well.',
    of: 'A community that a provider belongs to or knows well',
  },
  funding_route: {
    name: 'Ways of paying',
    description: 'The ways in which support by a provider can be paid for.',
    of: 'A way of paying that a provider takes',
  },
}

export interface PublishedTerms {
  taxonomies: Taxonomy[]
  terms: TaxonomyTerm[]
  /** Those of a vocabulary's terms that have one of our keys, in its order: `support`, [`lifts`]. */
  among(vocabulary: string, keys: string[]): TaxonomyTerm[]
  /** Our terms and vocabularies by their ids. */
  termById: ReadonlyMap<string, Term>
  vocabularyById: ReadonlyMap<string, string>
}

export function publishedTerms(all: Term[]): PublishedTerms {
  const vocabularies = Object.entries(described).map(([vocabulary, words]) => {
    const id = stableId('taxonomy', vocabulary)
    const terms = all
      .filter((one) => one.vocabulary === vocabulary)
      .map((one) => ({
        id: one.id,
        term: one.term,
        name: one.name,
        description: `${words.of}: ${one.name}`,
        taxonomy: words.name,
        taxonomy_id: id,
      }))
    return { vocabulary, id, name: words.name, description: words.description, terms }
  })
  const termsOf = new Map(vocabularies.map(({ vocabulary, terms }) => [vocabulary, terms]))
  return {
    taxonomies: vocabularies.map(({ id, name, description }) => ({ id, name, description })),
    terms: vocabularies.flatMap(({ terms }) => terms),
    among: (vocabulary, keys) =>
      (termsOf.get(vocabulary) ?? []).filter((one) => keys.includes(one.term)),
    termById: new Map(all.map((one) => [one.id, one])),
    vocabularyById: new Map(vocabularies.map(({ id, vocabulary }) => [id, vocabulary])),
  }
}
