import { urls } from '../../urls.ts'
import { listingOf } from '../listing/listings.ts'
import { secretLink } from '../secret-links.ts'
import type { OwnDesk } from './desk.ts'

/** The own page of a provider without an account, by a link that carries a secret. */
export const secretDesk: OwnDesk = {
  patterns: {
    home: urls.own.pattern,
    confirmation: urls.ownConfirmation.pattern,
    pause: urls.ownPause.pattern,
    availability: urls.ownAvailability.pattern,
    came: urls.ownCame.pattern,
  },
  async listing(c) {
    const { area, db } = c.var
    const link = await secretLink(db, area.areaId, c.req.param('secret') ?? '')
    // A link of one question opens that question only.
    if (!link || link.enquiryId) return undefined
    const listing = await listingOf(db, area.areaId, link.providerId)
    return listing?.closedAt ? undefined : listing
  },
  at(c) {
    const secret = { secret: c.req.param('secret') ?? '' }
    const { area } = c.var
    return {
      home: urls.own(area, secret),
      confirmation: urls.ownConfirmation(area, secret),
      pause: urls.ownPause(area, secret),
      availability: urls.ownAvailability(area, secret),
      came: urls.ownCame(area, secret),
    }
  },
  async changes({ var: { area } }, { slug, approved }) {
    return (
      <>
        <p class="govuk-body">
          Something to change? Tell {area.scheme.coordinatorName}: {area.scheme.phone},{' '}
          {area.scheme.email}.
        </p>
        {approved && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.listingClaim(area, { slug })}>
              Or look after it yourself, with an account
            </a>
          </p>
        )}
      </>
    )
  },
}
