import { indicators } from '../indicators/indicators.ts'
import type { ReleasedFigure } from '../releases/release.ts'
import { valueWords } from '../releases/value-words.ts'
import type { CategoryNames } from './category-words.ts'

type Titled = Pick<ReleasedFigure, 'indicator' | 'title' | 'value'>

/** What a number is of: of a spread, which of it is meant. "How people came: The council" */
export function titleOf({ indicator, title, value }: Titled, names: CategoryNames): string {
  const found = indicators.find(({ name }) => name === indicator)
  if (value === null || !found || !('some' in found) || !Array.isArray(found.some)) return title
  const some = found.some as readonly string[]
  return `${title}: ${some.map((category) => names(indicator, category)).join(', ')}`
}

/** A value in its sentence, where it has one: "41% (36% to 46%) of people pay by …". */
export function saidOf(figure: ReleasedFigure): string {
  const say = indicators.find(({ name }) => name === figure.indicator)?.say
  return say && figure.value !== null && !figure.withheld
    ? say.replace('…', valueWords(figure))
    : valueWords(figure)
}
