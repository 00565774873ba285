import { money } from '../../platform/i18n/words.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Figure } from './figure.ts'

/** A figure in words, with what it is of. */
export function figureWords(indicator: Indicator, figure: Figure | undefined): string {
  if (indicator.grain === 'not-yet') return `Not yet: ${indicator.missing}`
  if (!figure || (figure.value === undefined && !figure.spread)) return 'Nothing is recorded yet'
  if (indicator.unit === 'hours') return `${Math.round(figure.value! / 60)} hours`
  if (indicator.unit === 'pence') return money(Math.round(figure.value!))
  if (figure.spread)
    return figure.spread.map(({ category, count }) => `${category} ${count}`).join(', ')
  if (figure.of) return `${Math.round(figure.value! * 100)}%`
  return indicator.unit === 'index' ? figure.value!.toFixed(2) : String(figure.value)
}
