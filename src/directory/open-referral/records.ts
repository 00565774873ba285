import { publishedServices, type ServicesWanted } from '#providers'
import type { OwnTables } from './list.ts'
import { linkId, postcodesOf } from './place.ts'
import { approvedProviders, publishedListings } from './published-listings.ts'
import type { Publishing } from './publishing.ts'
import { openReferralOrganization, openReferralPlace, openReferralService } from './service.ts'
import { pointsOf } from './where.ts'

/** One thing as it is given out, and when it last changed; undefined where it isn't there. */
export type Found = { body: object; changedAt?: Date } | undefined

export async function readService(db: OwnTables, of: Publishing, id: string): Promise<Found> {
  const found = await oneService(db, of, { serviceIds: [id] })
  if (!found) return undefined
  const body = openReferralService(found.listing, found.service, { ...of, points: found.points })
  return { body, changedAt: found.listing.lastModified }
}

export async function readPlace(db: OwnTables, of: Publishing, id: string): Promise<Found> {
  const found = await oneService(db, of, { serviceIds: [linkId(id)], placed: true })
  if (!found) return undefined
  const body = openReferralPlace(found.listing, found.service, { ...of, points: found.points })
  return body && { body, changedAt: found.listing.lastModified }
}

export async function readOrganization(
  db: OwnTables,
  of: Publishing,
  id: string,
  wholeServices: boolean,
): Promise<Found> {
  const listing = (await publishedListings(db, of.area.areaId, [id])).get(id)
  if (!listing) return undefined
  const points = wholeServices ? await pointsOf(db, postcodesOf(listing.services)) : undefined
  const body = openReferralOrganization(listing, { ...of, points }, { wholeServices })
  return { body, changedAt: listing.lastModified }
}

async function oneService(
  db: OwnTables,
  { area: { areaId } }: Publishing,
  of: Partial<ServicesWanted>,
) {
  const wanted = { areaId, among: approvedProviders(areaId), ...of }
  const [at] = await publishedServices(db, wanted, { limit: 1 })
  if (!at) return undefined
  const listing = (await publishedListings(db, areaId, [at.providerId])).get(at.providerId)
  const service = listing?.services.find((one) => one.serviceId === at.serviceId)
  if (!listing || !service) return undefined
  return { listing, service, points: await pointsOf(db, postcodesOf([service])) }
}
