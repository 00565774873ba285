import { checkKinds } from '#providers'
import { duration, weekdayName } from '../../platform/i18n/words.ts'
import {
  agesWords,
  availabilityAge,
  confirmedWords,
  namesOf,
  priceWords,
  reachWords,
  sizeWords,
} from '../listing/listing-words.ts'
import type { Listing } from '../listing/listings.ts'
import { timesWords } from '../listing/times.ts'
import type { ComparePageOptions } from './compare-page.tsx'

/** A fact that providers are compared by, and its lines for one of them. */
export interface ComparedFact {
  fact: string
  of(listing: Listing): string[]
}

export function comparedFacts({
  names,
  today,
  freshFor,
  confirmedFor,
}: Pick<ComparePageOptions, 'names' | 'today' | 'freshFor' | 'confirmedFor'>): ComparedFact[] {
  const each =
    (of: (service: Listing['services'][number]) => string | string[]) => (listing: Listing) => [
      ...new Set(listing.services.flatMap(of)),
    ]
  return [
    { fact: 'What they offer', of: each((service) => [service.name]) },
    {
      fact: 'Who for',
      of: ({ services }) =>
        said(
          names.who_for,
          services.flatMap((service) => service.whoFor),
        ),
    },
    {
      fact: 'Where',
      of: (listing) => [
        ...new Set(
          listing.services.flatMap((service) => reachWords(service, listing.locality) || []),
        ),
      ],
    },
    { fact: 'When', of: each(({ times }) => timesWords(times)) },
    { fact: 'Free time', of: (listing) => freeTime(listing, today, freshFor) },
    {
      fact: 'Prices',
      of: each(({ prices }) =>
        prices.map((price) =>
          price.appliesTo ? `${priceWords(price)}: ${price.appliesTo}` : priceWords(price),
        ),
      ),
    },
    { fact: 'Ways of paying', of: ({ fundingRoutes }) => said(names.funding_route, fundingRoutes) },
    { fact: 'Languages', of: ({ languages }) => said(names.language, languages) },
    { fact: 'Communities', of: ({ communities }) => said(names.community, communities) },
    { fact: 'Checks seen', of: ({ checks }) => checks.map(({ kind }) => checkKinds[kind]) },
    { fact: 'Ages', of: each((service) => agesWords(service) || []) },
    { fact: 'Size', of: (listing) => [sizeWords(listing) || []].flat() },
    {
      fact: 'Confirmed',
      of: (listing) => [confirmedWords(listing, today, confirmedFor)],
    },
  ]
}

function said(names: Map<string, string>, terms: string[]): string[] {
  return terms.length ? [namesOf(names, terms)] : []
}

function freeTime({ availability }: Listing, today: string, freshFor: number): string[] {
  const days = availability?.free.filter(({ minutes }) => minutes > 0) ?? []
  if (!availability || days.length === 0) return []
  return [
    ...days.map(({ weekday, minutes }) => `${weekdayName(weekday)}: ${duration(minutes)}`),
    availabilityAge(availability.asOf, today, freshFor),
  ]
}
