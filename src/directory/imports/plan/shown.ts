import type { ServiceDetails } from '#providers'
import { weekdayName } from '../../../platform/i18n/words.ts'
import { priceWords } from '../../listing/listing-words.ts'

const most = 120

/** A value in a line, for the coordinator. */
export function shown(value: unknown): string {
  const text = textOf(value)
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  if (Array.isArray(value)) return value.map(textOf).join(', ') || 'nothing'
  if (typeof value === 'object' && value !== null) return partsOf(value)
  return String(value).replaceAll(/\s+/g, ' ')
}

/** A time, a price or a place, whatever the order of its parts. */
function partsOf(value: object): string {
  if ('weekday' in value) {
    const { weekday, from, until } = value as ServiceDetails['times'][number]
    return `${weekdayName(weekday)} ${from} to ${until}`
  }
  if ('pence' in value) {
    const price = value as ServiceDetails['prices'][number]
    return [priceWords(price), price.appliesTo, price.includes].filter(Boolean).join(', ')
  }
  return Object.values(value).filter(Boolean).map(textOf).join(', ')
}
