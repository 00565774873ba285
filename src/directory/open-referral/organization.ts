import type { z } from 'zod'
import { legalForms } from '#providers'
import { stableId } from '../../platform/db/new-id.ts'
import { attributesOf } from './attributes.ts'
import { filled } from './filled.ts'
import type { PublishedListing } from './published-listings.ts'
import type { Publishing } from './publishing.ts'
import { webAddress } from './web-address.ts'
import type { organization } from './schemas.ts'

export type Organization = z.infer<typeof organization>

/** A provider's fields that have one value, as lists carry them. */
export function organizationInList(listing: PublishedListing) {
  return filled({
    id: listing.providerId,
    name: listing.name,
    // The standard asks for a description even of those who say nothing.
    description: listing.about || listing.name,
    // Not her email address: providers are told that it is not shown.
    website: webAddress(listing.website),
    legal_status: listing.legalForm && legalForms[listing.legalForm],
    full_time_equivalent: listing.fullTimeEquivalent,
    // Of many it isn't known, so that false would say too much.
    run_by_people_who_draw_on_support: listing.runByPeopleWhoDrawOnSupport || undefined,
    locality: listing.locality,
    published_with: 'Goldcrest' as const,
  })
}

/** All of a provider, without her services. Checks held and free time are not given out. */
export function wholeOrganization(listing: PublishedListing, { terms }: Publishing) {
  const { providerId, languages, communities, fundingRoutes } = listing
  const said = { language: languages, community: communities, funding_route: fundingRoutes }
  return filled({
    ...organizationInList(listing),
    ...reachedBy(listing),
    attributes: attributesOf(terms, 'organization', providerId, said),
  })
}

/** Whom to ask for, and on which number. */
export function reachedBy({ providerId, phone, contactName }: PublishedListing) {
  return {
    phones: phone ? [{ id: stableId(providerId, 'phone', phone), number: phone }] : [],
    contacts: contactName
      ? [{ id: stableId(providerId, 'contact', contactName), name: contactName }]
      : [],
  }
}
