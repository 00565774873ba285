import { priceUnits, type ServiceDetails } from '#providers'
import { stableId } from '../../platform/db/new-id.ts'
import { plural } from '../../platform/i18n/words.ts'
import { priceWords } from '../listing/listing-words.ts'
import { filled } from './filled.ts'
import { languageCodes } from './language-codes.ts'
import type { PublishedTerms } from './taxonomies.ts'

/** The parts of a service, each with an id that stays while it says the same. */

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export function schedulesOf(serviceId: string, times: ServiceDetails['times']) {
  return times.map(({ weekday, from, until }) => ({
    id: stableId(serviceId, 'schedule', `${weekday} ${from}`),
    freq: 'WEEKLY' as const,
    interval: 1 as const,
    byday: weekdayCodes[weekday - 1]!,
    opens_at: from,
    closes_at: until,
  }))
}

export function costOptionsOf(serviceId: string, prices: ServiceDetails['prices']) {
  return prices.map(({ pence, unit, appliesTo, includes }, position) =>
    filled({
      id: stableId(serviceId, 'cost_option', String(position)),
      amount: pence / 100,
      currency: 'GBP' as const,
      amount_description: priceUnits[unit],
      unit,
      option: appliesTo,
      includes,
    }),
  )
}

/** The prices in a sentence: `£18.50 an hour (weekdays, includes travel); £40 a visit`. */
export function feesOf(prices: ServiceDetails['prices']): string {
  return prices
    .map((price) => {
      const more = [price.appliesTo, price.includes && `includes ${price.includes}`]
      const words = more.filter(Boolean).join(', ')
      return words ? `${priceWords(price)} (${words})` : priceWords(price)
    })
    .join('; ')
}

export function serviceAreasOf(
  serviceId: string,
  { serviceAreas = [], travelMiles: miles }: ServiceDetails,
  locality: string | undefined,
) {
  const named = serviceAreas.map((name) => ({
    id: stableId(serviceId, 'service_area', name),
    name,
    service_area: name,
  }))
  if (miles === undefined) return named
  const words = `Within ${plural(miles, 'mile', 'miles')}${locality ? ` of ${locality}` : ''}`
  return [...named, { id: stableId(serviceId, 'service_area', 'miles'), name: words, miles }]
}

export function languagesOf(serviceId: string, languages: string[], terms: PublishedTerms) {
  return terms.among('language', languages).map(({ term, name }) => {
    const id = stableId(serviceId, 'language', term)
    return filled({ id, name, code: languageCodes[term] })
  })
}
