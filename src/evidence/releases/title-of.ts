import type { CategoryNames } from '../figures/category-words.ts'
import { isCellular } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import type { ReleasedFigure } from './release.ts'

type Titled = Pick<ReleasedFigure, 'indicator' | 'title' | 'value'>

/** What a number is of: of a spread, which of it is meant. "How people came: The council" */
export function titleOf({ indicator, title, value }: Titled, names: CategoryNames): string {
  const some = indicators.filter(isCellular).find(({ name }) => name === indicator)?.some
  if (value === null || !some) return title
  return `${title}: ${some.map((category) => names(indicator, category)).join(', ')}`
}
