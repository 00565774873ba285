import type { Terms } from '#providers'
import type { Cellular } from '../indicators/indicator.ts'
import { categoryWords } from './category-words.ts'
import type { Figure } from './figure.ts'
import { bare } from './value-words.ts'

/** A figure in words for its owner, exact, with how it is spread; none where nothing is recorded. */
export function figureWords(
  indicator: Cellular,
  figure: Figure,
  terms: Terms,
): { sentence: string; list?: string[] } | undefined {
  const { value, spread } = figure
  const named = categoryWords(indicator.categories, terms)
  const list = spread?.map(({ category, count }) => `${named(category)}: ${count}`)
  if (value === undefined)
    return list && { sentence: `${figure.n.toLocaleString('en-GB')} in all:`, list }
  return {
    sentence: `${bare({ value, unit: indicator.unit })}${list ? ':' : '.'}`,
    ...(list && { list }),
  }
}
