import { placesNear, type ServicesWanted } from '#providers'
import type { Meaning } from '../../platform/meaning/index.ts'
import { find } from '../search/find.ts'
import type { Match } from '../search/search.ts'
import type { Asked } from './asked.ts'
import type { List, OwnTables } from './list.ts'
import { organizationsList } from './organizations-list.ts'
import { approvedProviders, changedSince } from './published-listings.ts'
import type { Publishing } from './publishing.ts'
import { minimalServices, openOrganizations, openPlaces, openServices } from './render.ts'
import { servicesList } from './services-list.ts'
import { wantedTerms } from './wanted-terms.ts'
import { pointOf } from './where.ts'

/** The lists of providers and services: what somebody asks for, and how it is given out. */

/** Where a search was made, whom it found, what suits best first: as on the pages for people. */
export async function matchesOf(
  db: OwnTables,
  meaning: Meaning,
  { area }: Publishing,
  { search }: Asked,
): Promise<Match[] | undefined> {
  if (!search) return undefined
  const answer = await find(db, meaning, area, { what: search, where: '', chosen: new Map() })
  return answer.found.matches
}

export function servicesFeed(of: Publishing, asked: Asked, ranked: Match[] | undefined): List {
  const { minimal, full } = asked
  return servicesList(servicesWanted(of, asked, ranked), (db, found) =>
    minimal ? minimalServices(db, of, found) : openServices(db, of, found, { full }),
  )
}

/** Metres that people go to a place, where nothing else is asked: 12 miles, as in our searches. */
const usualProximity = 19_312

/** Services at their places; near a postcode where one is given. */
export async function placesFeed(
  db: OwnTables,
  of: Publishing,
  asked: Asked,
  ranked: Match[] | undefined,
): Promise<List | 'unknown postcode'> {
  const { areaId } = of.area
  const wanted: ServicesWanted = { ...servicesWanted(of, asked, ranked), placed: true }
  if (asked.postcode !== undefined) {
    const point = await pointOf(db, areaId, asked.postcode)
    if (!point) return 'unknown postcode'
    const metres = asked.proximity ?? usualProximity
    wanted.near = placesNear(db, areaId, { ...point, metres })
  }
  return servicesList(wanted, (own, found) => openPlaces(own, of, found, asked))
}

export function organizationsFeed(of: Publishing, asked: Asked, ranked: Match[] | undefined): List {
  const { areaId } = of.area
  const among = approvedProviders(areaId)
  const wanted = { areaId, among, ranked, changed: changed(areaId, asked.modified_after) }
  return organizationsList(wanted, (db, ids) => openOrganizations(db, of, ids, asked))
}

function servicesWanted(
  { area: { areaId }, terms }: Publishing,
  asked: Asked,
  ranked: Match[] | undefined,
): ServicesWanted {
  const { minimum_age, maximum_age, day, start_time, end_time } = asked
  const hasAges = minimum_age !== undefined || maximum_age !== undefined
  const hasTimes = (day ?? start_time ?? end_time) !== undefined
  return {
    areaId,
    among: approvedProviders(areaId),
    ranked,
    providerIds: asked.organization_id,
    terms: wantedTerms(terms, asked),
    ages: hasAges ? { from: minimum_age, until: maximum_age } : undefined,
    open: hasTimes ? { weekday: day, from: start_time, until: end_time } : undefined,
    changed: changed(areaId, asked.modified_after),
  }
}

function changed(areaId: string, since: Date | undefined) {
  return since && { since, among: changedSince(areaId, since) }
}
