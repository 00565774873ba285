import type { PublishedService } from '#providers'
import type { OwnTables } from './list.ts'
import { postcodesOf } from './place.ts'
import { lastModifiedOf, publishedListings, type PublishedListing } from './published-listings.ts'
import type { Publishing } from './publishing.ts'
import { organizationInList } from './organization.ts'
import {
  openReferralOrganization,
  openReferralPlace,
  openReferralPlaceInList,
  openReferralService,
  serviceInList,
} from './service.ts'
import { pointsOf } from './where.ts'

/** Some services as they are given out; one that has gone meanwhile is left out. */
export async function openServices(
  db: OwnTables,
  of: Publishing,
  found: PublishedService[],
  { full }: { full: boolean },
): Promise<object[]> {
  const all = await readServices(db, of.area.areaId, found)
  if (!full) return all.map(({ listing, service }) => serviceInList(listing, service, of))
  const points = await pointsAt(db, all)
  return all.map(({ listing, service }) => openReferralService(listing, service, { ...of, points }))
}

/** The same at their places. */
export async function openPlaces(
  db: OwnTables,
  of: Publishing,
  found: PublishedService[],
  { full }: { full: boolean },
): Promise<object[]> {
  const all = await readServices(db, of.area.areaId, found)
  const points = await pointsAt(db, all)
  const rendered = full ? openReferralPlace : openReferralPlaceInList
  return all.flatMap(({ listing, service }) => rendered(listing, service, { ...of, points }) ?? [])
}

/** Their ids, and when they last changed, which the standard's parameter calls modified_date. */
export async function minimalServices(
  db: OwnTables,
  { area: { areaId } }: Publishing,
  found: PublishedService[],
): Promise<object[]> {
  const changed = await lastModifiedOf(db, areaId, found)
  return found.map(({ serviceId: id, providerId }) => {
    const at = changed.get(providerId)!.toISOString()
    return { id, last_modified: at, modified_date: at }
  })
}

type Service = PublishedListing['services'][number]

/** Some services and whose they are, as the public may see them; one that has gone is left out. */
export async function readServices(
  db: OwnTables,
  areaId: string,
  found: PublishedService[],
): Promise<{ listing: PublishedListing; service: Service }[]> {
  const providerIds = [...new Set(found.map((one) => one.providerId))]
  const listings = await publishedListings(db, areaId, providerIds)
  return found.flatMap(({ serviceId, providerId }) => {
    const listing = listings.get(providerId)
    const service = listing?.services.find((one) => one.serviceId === serviceId)
    return listing && service ? [{ listing, service }] : []
  })
}

function pointsAt(db: OwnTables, all: { service: Service }[]) {
  return pointsOf(db, postcodesOf(all.map(({ service }) => service)))
}

/** Some providers as they are given out. */
export async function openOrganizations(
  db: OwnTables,
  of: Publishing,
  providerIds: string[],
  { full, full_service: wholeServices }: { full: boolean; full_service: boolean },
): Promise<object[]> {
  const found = await publishedListings(db, of.area.areaId, providerIds)
  const listings = providerIds.flatMap((id) => found.get(id) ?? [])
  if (!full && !wholeServices) return listings.map(organizationInList)
  const services = wholeServices ? listings.flatMap((one) => one.services) : []
  const points = await pointsOf(db, postcodesOf(services))
  return listings.map((one) => openReferralOrganization(one, { ...of, points }, { wholeServices }))
}
