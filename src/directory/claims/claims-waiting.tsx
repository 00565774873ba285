import type { Area } from '#areas'
import { Button, InsetText } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

/** Somebody says that a listing is hers: who, and how to find out. */
export interface ClaimToDecide {
  claimId: string
  listing: Listing
  name: string
  emails: string[]
  words: string
  /** It is the claim of the coordinator who looks. */
  own: boolean
}

interface Options {
  area: Area
  claims: ClaimToDecide[]
}

/** Those that wait for the coordinator. */
export function ClaimsWaiting({ area, claims }: Options) {
  return (
    <>
      {claims.map(({ claimId, listing, name, emails, words, own }) => (
        <InsetText>
          <p>
            {name} ({emails.join(', ')}) says that{' '}
            <a class="govuk-link" href={urls.adminListing(area, { slug: listing.slug })}>
              {listing.name}
            </a>{' '}
            is theirs:
          </p>
          <p class="gc-lines">{words}</p>
          <p>
            {listing.phone
              ? `Call the number that is on the page, not one that they gave: ${listing.phone}.`
              : 'No number is on the page: ask by its own email address, or go there.'}{' '}
            Who looks after it may see what people let {listing.name} see of their records.
          </p>
          {own ? (
            <p>It is you who asks: another coordinator decides.</p>
          ) : (
            <form class="gc-actions" method="post" action={urls.adminClaim(area, { claimId })}>
              <Decision text="It is theirs" value="accept" of={`${listing.name}, ${name}`} />
              <Decision text="It is not" value="refuse" of={`${listing.name}, ${name}`} />
            </form>
          )}
        </InsetText>
      ))}
    </>
  )
}

function Decision({ text, value, of }: { text: string; value: string; of: string }) {
  return (
    <Button
      text={
        <>
          {text}
          <span class="govuk-visually-hidden"> ({of})</span>
        </>
      }
      name="decision"
      value={value}
      classes="govuk-button--secondary"
    />
  )
}
