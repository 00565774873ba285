import { approachReasons, approachRoutes } from '#practice'
import type { Terms } from '#providers'
import { weekdayName } from '../../platform/i18n/words.ts'
import { isCellular, type Categories } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'

/** What a category of an indicator is called on pages. One that has no words yet is told as it is. */
export function categoryWords(
  kind: Categories | undefined,
  terms: Terms,
): (category: string) => string {
  const named = kind === undefined ? new Map<string, string>() : words[kind](terms)
  return (category) => named.get(category) ?? category
}

const words: Record<Categories, (terms: Terms) => ReadonlyMap<string, string>> = {
  routes: () => new Map(Object.entries(approachRoutes)),
  reasons: () => new Map(Object.entries(approachReasons)),
  weekdays: () => new Map([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), weekdayName(day)])),
  funding_route: (terms) => terms.funding_route,
  support: (terms) => terms.support,
  community: (terms) => terms.community,
}

/** The same by an indicator's name: for tables of several. */
export type CategoryNames = (indicator: string, category: string) => string

export function categoryNames(terms: Terms): CategoryNames {
  const named = new Map(
    indicators
      .filter(isCellular)
      .map(({ name, categories }) => [name, categoryWords(categories, terms)]),
  )
  return (indicator, category) => named.get(indicator)?.(category) ?? category
}
