import type { z } from 'zod'
import type { ServiceDetails } from '#providers'
import { urls } from '../../urls.ts'
import { pauseWords } from '../listing/listing-page.tsx'
import { attributesOf } from './attributes.ts'
import { filled } from './filled.ts'
import { organizationInList, reachedBy, wholeOrganization } from './organization.ts'
import { placeInList, placeOfService } from './place.ts'
import type { PublishedListing } from './published-listings.ts'
import type { Publishing } from './publishing.ts'
import type * as schemas from './schemas.ts'
import { costOptionsOf, feesOf, languagesOf, schedulesOf, serviceAreasOf } from './service-parts.ts'

export type OpenReferralService = z.infer<typeof schemas.service>

type Service = ServiceDetails & { serviceId: string }

/** All that is known of a service, as `/services/{id}` gives it. */
export function openReferralService(
  listing: PublishedListing,
  service: Service,
  of: Publishing,
): OpenReferralService {
  const place = placeOfService(listing, service, of)
  return filled({
    ...wholeService(listing, service, of),
    service_at_locations: place ? [place] : [],
    organization: wholeOrganization(listing, of),
  })
}

/** The fields that have one value, as `/services` gives them. */
export function serviceInList(
  listing: PublishedListing,
  service: Service,
  of: Publishing,
): z.infer<typeof schemas.basicService> {
  return { ...serviceFields(listing, service, of), organization: organizationInList(listing) }
}

/** A service at the place where people go to it; none where there is no place. */
export function openReferralPlace(
  listing: PublishedListing,
  service: Service,
  of: Publishing,
): z.infer<typeof schemas.place> | undefined {
  const place = placeOfService(listing, service, of)
  const organization = wholeOrganization(listing, of)
  return place && { ...place, service: { ...wholeService(listing, service, of), organization } }
}

export function openReferralPlaceInList(
  listing: PublishedListing,
  service: Service,
  of: Publishing,
): z.infer<typeof schemas.basicPlace> | undefined {
  const place = placeInList(listing, service, of)
  return place && { ...place, service: serviceInList(listing, service, of) }
}

/** A provider with her services: their names, or all of each. */
export function openReferralOrganization(
  listing: PublishedListing,
  of: Publishing,
  { wholeServices }: { wholeServices: boolean },
): z.infer<typeof schemas.organization> {
  const services = listing.services.map((service) => {
    const { serviceId: id, name } = service
    if (!wholeServices) return { id, name, status: statusOf(listing) }
    const place = placeOfService(listing, service, of)
    return filled({
      ...wholeService(listing, service, of),
      service_at_locations: place ? [place] : [],
    })
  })
  return filled({ ...wholeOrganization(listing, of), services })
}

function serviceFields(
  listing: PublishedListing,
  service: Service,
  { area, terms, absolute }: Publishing,
) {
  return filled({
    id: service.serviceId,
    organization_id: listing.providerId,
    name: service.name,
    description: service.description,
    url: absolute(urls.listing(area, { slug: listing.slug })),
    status: statusOf(listing),
    alert: listing.pause ? pauseWords(listing) : undefined,
    fees: feesOf(service.prices),
    eligibility_description: terms
      .among('who_for', service.whoFor)
      .map((one) => one.name)
      .join('; '),
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    assured_date: listing.confirmedOn ?? undefined,
    last_modified: listing.lastModified.toISOString(),
    delivery: service.delivery,
    minimum_visit_minutes: service.minimumVisitMinutes,
  })
}

/** With its parts, but without its place and its provider. */
function wholeService(listing: PublishedListing, service: Service, of: Publishing) {
  const { serviceId, support, whoFor, times, prices } = service
  return filled({
    ...serviceFields(listing, service, of),
    ...reachedBy(listing),
    schedules: schedulesOf(serviceId, times),
    service_areas: serviceAreasOf(serviceId, service, listing.locality),
    languages: languagesOf(serviceId, listing.languages, of.terms),
    cost_options: costOptionsOf(serviceId, prices),
    attributes: attributesOf(of.terms, 'service', serviceId, { support, who_for: whoFor }),
  })
}

/** Not taking on anyone new is as near as the standard's words come. */
function statusOf(listing: PublishedListing) {
  return listing.pause ? ('temporarily closed' as const) : ('active' as const)
}
