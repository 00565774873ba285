import type { AreaRequest } from '#areas'
import { terms } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { urls } from '../../urls.ts'
import type { EditingDesk } from '../editing/desk.ts'
import { listingOf, type Listing } from '../listing/listings.ts'
import type { OwnDesk } from './desk.ts'
import { EnterpriseListing, EnterpriseMore } from './enterprise-sections.tsx'

/** The listing of the address, if whoever asks runs its enterprise; for others it is not there. */
async function ownListing(c: AreaRequest): Promise<Listing | undefined> {
  const { area, db, account } = c.var
  const providerId = uuid(c.req.param('providerId'))
  if (!providerId || !account?.lists.providers?.includes(providerId)) return undefined
  return listingOf(db, area.areaId, providerId)
}

/** The own page of a provider who has an account. */
export const accountDesk: OwnDesk = {
  patterns: {
    home: urls.enterprise.pattern,
    confirmation: urls.enterpriseConfirmation.pattern,
    pause: urls.enterprisePause.pattern,
    availability: urls.enterpriseAvailability.pattern,
    came: urls.enterpriseCame.pattern,
  },
  listing: ownListing,
  at(c) {
    const { area } = c.var
    const provider = { providerId: c.req.param('providerId') ?? '' }
    return {
      home: urls.enterprise(area, provider),
      confirmation: urls.enterpriseConfirmation(area, provider),
      pause: urls.enterprisePause(area, provider),
      availability: urls.enterpriseAvailability(area, provider),
      came: urls.enterpriseCame(area, provider),
    }
  },
  changes: async ({ var: { area, db } }, listing) => (
    <EnterpriseListing {...{ area, listing }} names={await terms(db)} />
  ),
  more: (c) => (
    <EnterpriseMore
      area={c.var.area}
      providerId={c.req.param('providerId') ?? ''}
      seesPeople={!!c.var.account?.lists.people?.length}
    />
  ),
}

/** Where she edits her listing, by the coordinator's forms. */
export const providersDesk: EditingDesk = {
  patterns: { provider: urls.enterpriseProvider.pattern, service: urls.enterpriseService.pattern },
  async listing(c) {
    const listing = await ownListing(c)
    return listing?.closedAt ? undefined : listing
  },
  savedBy: 'provider',
  back: (area, one) =>
    one
      ? { href: urls.enterprise(area, { providerId: one.providerId }), text: one.name }
      : { href: urls.account(area, {}), text: 'Your account' },
  says: {
    about: 'Who you are and what you do, in your own words',
    travels: 'How far you travel',
    comesTo: 'Or the places that you come to',
  },
}
