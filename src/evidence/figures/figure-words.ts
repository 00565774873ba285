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
  const { value } = figure
  const { combined } = indicator
  const named = categoryWords(indicator.categories, terms)
  // Categories without words of their own are codes, for nobody to read.
  const told = indicator.categories && figure.spread?.filter(({ category }) => category !== '')
  if (indicator.categories && value === undefined && told?.length === 0) return undefined
  const list = told?.map(({ category, count, share }) => {
    const much = combined === 'spread' ? String(count) : bare({ value: share, unit: 'share' })
    return `${named(category)}: ${much}`
  })
  if (value === undefined)
    return list && { sentence: `${figure.n.toLocaleString('en-GB')} in all:`, list }
  if (combined === 'share_of_enterprises') return { sentence: value > 0 ? 'Yes.' : 'Not so far.' }
  const said = (indicator.say ?? '….').replace('…', bare({ value, unit: indicator.unit }))
  return {
    sentence: list ? said.replace(/[.]$/, ':') : said,
    ...(list && { list }),
  }
}
