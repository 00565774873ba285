import type { PropsWithChildren } from 'hono/jsx'
import { urls } from '../../../urls.ts'
import type { Listing } from '../../listing/listings.ts'
import type { Match } from '../search.ts'
import { reasons, type ReasonsFrom } from './reasons.ts'

/** One provider in a list: name, what she does, and why she may suit, in a line. */
export function ResultCard({
  from,
  listing,
  match,
  suits,
  children,
}: PropsWithChildren<{
  from: ReasonsFrom
  listing: Listing
  match?: Match
  /** The service that suits what was asked; none where nothing was. */
  suits?: string | null
}>) {
  const service = listing.services.find((one) => one.serviceId === suits)
  return (
    <li class="gc-result">
      <h2>
        <a class="govuk-link" href={urls.listing(from.area, { slug: listing.slug })}>
          {listing.name}
        </a>
      </h2>
      {service && (
        <p>
          <strong>{service.name}.</strong> {firstSentences(service.description)}
        </p>
      )}
      {!service && listing.about && <p>{firstSentences(listing.about)}</p>}
      <p class="gc-quiet">{reasons(from, listing, match).join(' · ')}</p>
      {children}
    </li>
  )
}

/** The first words of her own, cut at the end of a sentence where one ends in time. */
function firstSentences(text: string): string {
  const start = text.replaceAll(/\s+/g, ' ')
  if (start.length <= 170) return start
  const end = start.slice(0, 190).lastIndexOf('. ')
  return end > 60 ? start.slice(0, end + 1) : `${start.slice(0, start.lastIndexOf(' ', 165))} …`
}
