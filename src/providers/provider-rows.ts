import { newId } from '../platform/db/new-id.ts'
import type { ProviderDetails, ServiceDetails } from './provider-details.ts'

/** A provider's details as rows: the same for one that is saved and for many that are added. */

interface Of {
  area_id: string
  provider_id: string
}

interface OfService {
  area_id: string
  service_id: string
}

export function providerColumns(details: ProviderDetails, locality_id: string | null) {
  return {
    name: details.name,
    legal_form: details.legalForm ?? null,
    full_time_equivalent: details.fullTimeEquivalent ?? null,
    run_by_people_who_draw_on_support: details.runByPeopleWhoDrawOnSupport,
    contact_name: details.contactName ?? null,
    phone: details.phone ?? null,
    email: details.email ?? null,
    website: details.website ?? null,
    about: details.about,
    locality_id,
  }
}

export function providerTermRows(of: Of, details: ProviderDetails) {
  const rows = (vocabulary: string, terms: string[]) =>
    terms.map((term) => ({ ...of, vocabulary, term }))
  return [
    ...rows('language', details.languages),
    ...rows('community', details.communities),
    ...rows('funding_route', details.fundingRoutes),
  ]
}

export function checkRows(of: Of, details: ProviderDetails, seen_by: string) {
  return details.checks.map((held) => ({
    ...of,
    check_id: newId(),
    kind: held.kind,
    level: held.level,
    issued_on: held.issuedOn,
    expires_on: held.expiresOn,
    seen_on: held.seenOn,
    seen_by,
  }))
}

export function serviceColumns(service: ServiceDetails, position: number) {
  return {
    name: service.name,
    description: service.description,
    delivery: service.delivery ?? null,
    minimum_age: service.minimumAge ?? null,
    maximum_age: service.maximumAge ?? null,
    travel_miles: service.travelMiles ?? null,
    minimum_visit_minutes: service.minimumVisitMinutes ?? null,
    place_name: service.place?.name ?? null,
    place_address: service.place?.address ?? null,
    place_postcode: service.place?.postcode ?? null,
    position,
  }
}

export function serviceTermRows(of: OfService, { support, whoFor }: ServiceDetails) {
  return [
    ...support.map((term) => ({ ...of, vocabulary: 'support', term })),
    ...whoFor.map((term) => ({ ...of, vocabulary: 'who_for', term })),
  ]
}

export function timeRows(of: OfService, { times }: ServiceDetails) {
  return times.map(({ weekday, from, until }) => ({
    ...of,
    weekday,
    opens: from,
    closes: until,
  }))
}

export function priceRows(of: OfService, { prices }: ServiceDetails) {
  return prices.map((price, position) => ({
    ...of,
    price_id: newId(),
    pence: price.pence,
    unit: price.unit,
    applies_to: price.appliesTo,
    includes: price.includes,
    position,
  }))
}

/** A service area that is no locality of the area is left out. */
export function serviceAreaRows(
  of: OfService,
  { serviceAreas = [] }: ServiceDetails,
  places: Map<string, string>,
) {
  const ids = new Set(serviceAreas.flatMap((name) => places.get(name) ?? []))
  return [...ids].map((locality_id) => ({ ...of, locality_id }))
}
