import type { Terms } from '#providers'
import { scoring } from '../scoring.ts'
import type { ThesaurusEntry } from './thesaurus.ts'

/** A way in which a listing may say a part of a need: by words that stand together, or by a facet. */
export interface Alternative {
  words?: string
  /** Any of these. */
  facets?: string[]
  /** How near it is to what was said, 1 being just that. */
  near: number
}

/** What an entry means, the first nearest. */
export function alternativesOf({ means }: ThesaurusEntry, names: Terms): Alternative[] {
  return means.map((words, index) => {
    const near = scoring.nextMeans ** index
    return { ...(facetNamed(words, names) ?? { words }), near }
  })
}

/** Words that say a choice rather than a term of a vocabulary. */
const choices = new Map([
  ['you go there', 'delivery:you-go-there'],
  ['comes to you', 'delivery:comes-to-you'],
])

/** `personal care` → `support:personal-care`: a term is had or not had, whatever the words. */
export function facetNamed(words: string, names: Terms): Alternative | undefined {
  const term = words.replaceAll(' ', '-')
  const groups = [
    ['support', names.support],
    ['who', names.who_for],
    ['language', names.language],
    ['community', names.community],
    ['pay', names.funding_route],
  ] as const
  const found = groups.find(([, of]) => of.has(term))
  const facet = choices.get(words) ?? (found && `${found[0]}:${term}`)
  // A term of one word is said by the word too; one of several is not said by them together.
  if (!facet) return undefined
  return { facets: [facet], words: words.includes(' ') ? undefined : words, near: 1 }
}
