import { bare } from '../figures/value-words.ts'
import { indicators } from '../indicators/indicators.ts'
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

/** A value in its sentence, where it has one: "41% (36% to 46%) of people pay by …". */
export function saidOf(figure: ReleasedFigure): string {
  const say = indicators.find(({ name }) => name === figure.indicator)?.say
  return say && figure.value !== null && !figure.withheld
    ? say.replace('…', valueWords(figure))
    : valueWords(figure)
}
