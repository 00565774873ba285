import { priceUnits, type ServiceDetails } from '#providers'
import {
  ago,
  daysBetween,
  duration,
  listWords,
  money,
  plural,
  weekdayName,
} from '../../platform/i18n/words.ts'
import type { Listing } from './listings.ts'

/** Turns a listing's facts into words; pages only place them. */

type Price = ServiceDetails['prices'][number]

/** `£18 an hour`. */
export function priceWords({ pence, unit }: Price): string {
  return pence === 0 ? 'Free' : `${money(pence)} ${priceUnits[unit]}`
}

/** The lowest of her prices, in the unit of the first one: `from £18 an hour`. */
export function fromPrice(listing: Listing): string | undefined {
  const prices = listing.services.flatMap((service) => service.prices)
  const first = prices[0]
  if (!first) return undefined
  const same = prices.filter((price) => price.unit === first.unit)
  const lowest = same.reduce((low, price) => (price.pence < low.pence ? price : low))
  if (same.every((price) => price.pence === lowest.pence)) return priceWords(lowest)
  return lowest.pence === 0 ? 'some of it free' : `from ${priceWords(lowest)}`
}

/** Who reads what is sent to a provider: `Maya Holt at Maya’s Gardens`. */
export function whoAnswers({ contactName, name }: Listing): string {
  return contactName ? `${contactName} at ${name}` : name
}

/** How she reaches people, or they her; nothing where that isn't known. */
export function reachWords(service: ServiceDetails, locality: string | undefined): string {
  const comes = comesWords(service, locality)
  const go = service.place
    ? `You go to ${service.place.name}, ${service.place.address}, ${service.place.postcode}`
    : ['You go there', locality && `in ${locality}`].filter(Boolean).join(', ')
  if (service.delivery === undefined) return service.serviceAreas ? comes : ''
  if (service.delivery === 'comes_to_you') return comes
  return service.delivery === 'you_go_there' ? go : `${comes}. Or you${go.slice(3)}`
}

function comesWords(
  { travelMiles, serviceAreas }: ServiceDetails,
  locality: string | undefined,
): string {
  const miles = travelMiles && plural(travelMiles, 'mile', 'miles')
  const within = miles && `up to ${miles}${locality ? ` from ${locality}` : ''}`
  const named = serviceAreas && `in ${listWords(serviceAreas)}`
  return ['Comes to you', [within, named].filter(Boolean).join(', and ')].filter(Boolean).join(', ')
}

export function minimumVisitWords(minutes: number | undefined): string | undefined {
  return minutes === undefined ? undefined : `At least ${duration(minutes)} a visit`
}

/** One weekday of hers, for the picture of her week. */
export interface FreeDay {
  day: string
  words: string
  free: boolean
}

export function freeWeek(listing: Listing): FreeDay[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const minutes = listing.availability?.free.find((day) => day.weekday === weekday)?.minutes ?? 0
    const day = weekdayName(weekday)
    return { day, words: freeTime(minutes), free: minutes > 0 }
  })
}

function freeTime(minutes: number): string {
  return minutes === 0 ? 'None' : duration(minutes).replace(/^half an hour$/, '½ hour')
}

/** `2 hours free on Tuesdays`, of the day with most. */
export function mostFree(listing: Listing): string | undefined {
  const best = listing.availability?.free.reduce(
    (most, day) => (day.minutes > most.minutes ? day : most),
    { weekday: 0, minutes: 0 },
  )
  return best?.minutes
    ? `${duration(best.minutes)} free on ${weekdayName(best.weekday)}s`
    : undefined
}

/** Whether what she said about her time is still to be believed, and how old it is. */
export function availabilityAge(asOf: string, today: string, freshForDays: number): string {
  const said = `said ${ago(asOf, today)}`
  return daysBetween(asOf, today) > freshForDays ? `${said}, not confirmed since` : said
}

/** `Said to be right 3 days ago`, or that it isn't, and when another directory said so. */
export function confirmedWords(
  { confirmedOn, confirmedBy }: Pick<Listing, 'confirmedOn' | 'confirmedBy'>,
  today: string,
  unconfirmedAfterDays: number,
): string {
  if (!confirmedOn) return 'Not yet confirmed by the provider'
  const when = ago(confirmedOn, today)
  const isOld = daysBetween(confirmedOn, today) > unconfirmedAfterDays
  if (confirmedBy === 'source')
    return `${isOld ? 'Not confirmed lately' : 'Not yet confirmed by the provider'}: another directory said that it is right ${when}`
  return isOld ? `Not confirmed lately: last said to be right ${when}` : `Said to be right ${when}`
}

const sizeNames = { micro: 'Very small', small: 'Small', medium: 'Medium', large: 'Large' } as const

/** `50 and over`, `18 to 25`; nothing where it is for any age. */
export function agesWords({ minimumAge, maximumAge }: ServiceDetails): string {
  if (minimumAge !== undefined && maximumAge !== undefined) return `${minimumAge} to ${maximumAge}`
  if (minimumAge !== undefined) return minimumAge === 0 ? '' : `${minimumAge} and over`
  return maximumAge === undefined ? '' : `up to ${maximumAge}`
}

/** `Very small: 0.4 staff, counted as full time`; nothing where it isn't known. */
export function sizeWords({ sizeClass, fullTimeEquivalent }: Listing): string {
  if (sizeClass === undefined || fullTimeEquivalent === undefined) return ''
  return `${sizeNames[sizeClass]}: ${fullTimeEquivalent.toLocaleString('en-GB')} staff, counted as full time`
}

/** `Maya Holt` → `MH`. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  return words
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('')
}

/** The names of terms in their vocabulary's order: `Older people · Carers`. */
export function namesOf(names: Map<string, string>, terms: string[]): string {
  return [...names].flatMap(([term, name]) => (terms.includes(term) ? name : [])).join(' · ')
}
