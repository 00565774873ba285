import type { PropsWithChildren } from 'hono/jsx'
import type { Area } from '#areas'
import { isoDate } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import { availabilityAge, fromPrice, mostFree } from '../listing/listing-words.ts'
import type { Found } from './search.ts'

type Result = Found['listings'][number]

/** One provider in a list: name, what she does, and why she may suit, in a line. */
export function ResultCard({
  area,
  listing,
  freshFor,
  children,
}: PropsWithChildren<{
  area: Area
  listing: Result
  freshFor: number
}>) {
  return (
    <li class="gc-result">
      <h2>
        <a class="govuk-link" href={urls.listing(area, { slug: listing.slug })}>
          {listing.name}
        </a>
      </h2>
      <p>{firstSentences(listing.about)}</p>
      <p class="gc-quiet">{reasons(area, listing, freshFor).join(' · ')}</p>
      {children}
    </li>
  )
}

function reasons(area: Area, listing: Result, freshFor: number): string[] {
  const comes = listing.services.some((service) => service.delivery !== 'you_go_there')
  const goes = listing.services.some((service) => service.delivery !== 'comes_to_you')
  const free = mostFree(listing)
  const today = isoDate(new Date(), area.timeZone)
  return [
    comes && goes ? 'Comes to you, or you go there' : comes ? 'Comes to you' : 'You go there',
    distanceWords(listing),
    free &&
      listing.availability &&
      `${free}, ${availabilityAge(listing.availability.asOf, today, freshFor)}`,
    fromPrice(listing),
  ].filter((reason) => typeof reason === 'string')
}

function distanceWords({ locality, miles }: Result): string {
  if (miles === undefined) return locality
  const rounded = Math.round(miles)
  return rounded < 1
    ? `in ${locality}`
    : `${locality}, about ${rounded} mile${rounded === 1 ? '' : 's'} away`
}

/** The first words of her own, cut at the end of a sentence where one ends in time. */
function firstSentences(about: string): string {
  const start = about.replaceAll(/\s+/g, ' ')
  if (start.length <= 170) return start
  const end = start.slice(0, 190).lastIndexOf('. ')
  return end > 60 ? start.slice(0, end + 1) : `${start.slice(0, start.lastIndexOf(' ', 165))} …`
}
