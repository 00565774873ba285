import type { ReleasedFigure } from './release.ts'
import { withheldWords } from './release.ts'

type Valued = Pick<ReleasedFigure, 'value' | 'unit'>

/** A value in words: "240 hours", "63%", "0.71". */
export function bare({ value, unit }: Valued): string {
  if (value === null) return ''
  if (unit === 'hours')
    return `${(value / 60).toLocaleString('en-GB', { maximumFractionDigits: 0 })} hours`
  if (unit === 'share') return `${Math.round(value * 100)}%`
  if (unit === 'pence') return `£${(value / 100).toFixed(2)}`
  if (unit === 'miles') return `${value} miles`
  if (unit === 'people') return `${value.toLocaleString('en-GB')} people`
  if (unit === 'index') return value.toFixed(2)
  return value.toLocaleString('en-GB')
}

/** The same, with how sure it is; or why it isn't shown. */
export function valueWords(
  figure: Pick<ReleasedFigure, 'value' | 'unit' | 'interval' | 'withheld' | 'spread'>,
): string {
  if (figure.withheld) return withheldWords[figure.withheld]
  if (figure.value === null) return figure.spread ? 'see how it is spread' : withheldWords.nothing
  if (!figure.interval) return bare(figure)
  const { lower, upper } = figure.interval
  return `${bare(figure)} (${bare({ value: lower, unit: figure.unit })} to ${bare({ value: upper, unit: figure.unit })})`
}
