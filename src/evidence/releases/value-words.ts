import { bare } from '../figures/value-words.ts'
import { withheldWords, type ReleasedFigure } from './release.ts'

export { bare } from '../figures/value-words.ts'

/** A value with how sure it is; or why it isn't shown. */
export function valueWords(
  figure: Pick<ReleasedFigure, 'value' | 'unit' | 'interval' | 'withheld' | 'spread'>,
): string {
  if (figure.withheld) return withheldWords[figure.withheld]
  if (figure.value === null) return figure.spread ? 'see how it is spread' : withheldWords.nothing
  if (!figure.interval) return bare(figure)
  const { lower, upper } = figure.interval
  return `${bare(figure)} (${bare({ value: lower, unit: figure.unit })} to ${bare({ value: upper, unit: figure.unit })})`
}
