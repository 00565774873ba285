import type { Locality } from '#areas'
import type { ProviderDetails, ServiceDetails } from '#providers'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { Sheets } from './sheets.ts'

export interface Ids {
  area_id: string
  provider_id: string
  places: Map<string, Locality>
}

export type Service = ServiceDetails & { serviceId: string }

export type InventedDetails = Omit<ProviderDetails, 'services'> & { services: Service[] }

/** What `saveProvider` writes, as rows. */
export function providerRows(
  sheets: Sheets,
  { area_id, provider_id, places }: Ids,
  details: InventedDetails,
): void {
  const own = { area_id, provider_id }
  sheets.add('providers.provider', {
    ...own,
    name: details.name,
    legal_form: details.legalForm,
    full_time_equivalent: details.fullTimeEquivalent,
    run_by_people_who_draw_on_support: details.runByPeopleWhoDrawOnSupport,
    contact_name: details.contactName,
    phone: details.phone,
    email: details.email,
    website: details.website,
    about: details.about,
    locality_id: places.get(details.locality!)!.localityId,
  })
  const terms = { language: details.languages, community: details.communities }
  for (const [vocabulary, of] of Object.entries({ ...terms, funding_route: details.fundingRoutes }))
    sheets.add(
      'providers.provider_term',
      of.map((term) => ({ ...own, vocabulary, term })),
    )
  sheets.add(
    'providers.check_held',
    details.checks.map(({ kind, level, issuedOn, expiresOn, seenOn }) => ({
      area_id,
      check_id: newId(),
      provider_id,
      kind,
      level,
      issued_on: issuedOn,
      expires_on: expiresOn,
      seen_on: seenOn,
      seen_by: 'coordinator',
    })),
  )
  const { asOf: as_of, free = [] } = details.availability ?? {}
  sheets.add(
    'providers.availability',
    free.map(({ weekday, minutes }) => ({ ...own, as_of, weekday, free_minutes: minutes })),
  )
  for (const [position, service] of details.services.entries())
    serviceRows(sheets, { area_id, provider_id, places }, service, position)
}

function serviceRows(
  sheets: Sheets,
  { area_id, provider_id, places }: Ids,
  service: Service,
  position: number,
): void {
  const own = { area_id, service_id: service.serviceId }
  sheets.add('providers.service', {
    ...own,
    provider_id,
    name: service.name,
    description: service.description,
    delivery: service.delivery,
    travel_miles: service.travelMiles,
    minimum_visit_minutes: service.minimumVisitMinutes,
    place_name: service.place?.name,
    place_address: service.place?.address,
    place_postcode: service.place?.postcode,
    position,
  })
  for (const [vocabulary, of] of [
    ['support', service.support],
    ['who_for', service.whoFor],
  ] as const)
    sheets.add(
      'providers.service_term',
      of.map((term) => ({ ...own, vocabulary, term })),
    )
  sheets.add(
    'providers.service_time',
    service.times.map(({ weekday, from, until }) => ({
      ...own,
      weekday,
      opens: from,
      closes: until,
    })),
  )
  sheets.add(
    'providers.price',
    service.prices.map((price, index) => ({
      area_id,
      price_id: newId(),
      service_id: service.serviceId,
      pence: price.pence,
      unit: price.unit,
      applies_to: price.appliesTo,
      includes: price.includes,
      position: index,
    })),
  )
  sheets.add(
    'providers.service_area',
    (service.serviceAreas ?? []).map((name) => ({
      ...own,
      locality_id: places.get(name)!.localityId,
    })),
  )
}
