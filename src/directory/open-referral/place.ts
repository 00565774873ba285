import type { z } from 'zod'
import type { ServiceDetails } from '#providers'
import { stableId } from '../../platform/db/new-id.ts'
import { filled } from './filled.ts'
import { plainPostcode, type Publishing } from './publishing.ts'
import type { PublishedListing } from './published-listings.ts'
import type { place } from './schemas.ts'

export type ServiceAtLocation = z.infer<typeof place>

/**
 * Where people go to a service, as its page shows it, or nothing at all: unless it is known that
 * people go there, what was typed or brought in may be somebody's home.
 */
export function placeOf({
  delivery,
  place: said,
}: Pick<ServiceDetails, 'delivery' | 'place'>): ServiceDetails['place'] {
  return delivery === 'you_go_there' || delivery === 'both' ? said : undefined
}

/** The postcodes of the places that are given out. */
export function postcodesOf(services: ServiceDetails[]): string[] {
  return services.flatMap((service) => placeOf(service)?.postcode ?? [])
}

type Service = ServiceDetails & { serviceId: string }

/** The link between a service and its place, with all that is said of the place. */
export function placeOfService(listing: PublishedListing, service: Service, of: Publishing) {
  const said = placeOf(service)
  if (!said) return undefined
  const id = locationId(listing, said)
  const address = addressOf(id, said, listing, of)
  const location = filled({
    ...locationInList(id, said, of),
    address_line: said.address,
    postcode: said.postcode,
    addresses: address ? [address] : [],
  })
  return { id: linkId(service.serviceId), service_id: service.serviceId, location_id: id, location }
}

/** The same with the location's fields that have one value. */
export function placeInList(listing: PublishedListing, service: Service, of: Publishing) {
  const whole = placeOfService(listing, service, of)
  const said = placeOf(service)
  if (!whole || !said) return undefined
  return { ...whole, location: locationInList(whole.location_id, said, of) }
}

/**
 * The id of a service's link with its place, made of the service's id; the same function leads
 * back from it.
 */
export function linkId(serviceId: string): string {
  const end = BigInt(`0x${serviceId.slice(24)}`) ^ 0xa11_0ca_710_2n
  return serviceId.slice(0, 24).toLowerCase() + end.toString(16).padStart(12, '0')
}

type Place = NonNullable<ServiceDetails['place']>

/** Services of one provider at one place share its location. */
function locationId({ providerId }: PublishedListing, { name, address, postcode }: Place): string {
  return stableId(providerId, 'location', [name, address, postcode].join('\n'))
}

function locationInList(id: string, { name, postcode }: Place, { points }: Publishing) {
  const point = points?.get(plainPostcode(postcode))
  return filled({ id, name, location_type: 'physical' as const, ...point })
}

/**
 * `9 Ropewalk, Ottermouth` → street and town; without a comma, the town is the provider's. None
 * without a street: an address is whole or isn't there.
 */
function addressOf(
  id: string,
  { address, postcode }: Place,
  { locality }: PublishedListing,
  { area }: Publishing,
) {
  const parts = /^(?<before>.*),(?<town>.*)$/s.exec(address)?.groups
  const street = (parts?.before ?? address).replaceAll(/^[\s,]+|[\s,]+$/g, '')
  if (street === '') return undefined
  return {
    id: stableId(id, 'address', postcode),
    address_1: street,
    city: parts?.town?.trim() || locality || area.name,
    state_province: area.name,
    postal_code: postcode,
    country: 'GB' as const,
    address_type: 'physical' as const,
  }
}
