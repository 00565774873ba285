import { sql, type RawBuilder } from 'kysely'
import { lastProviderChange } from '#providers'
import type { Db } from '../../platform/db/db.ts'
import { isPublic, listingsOf, type Listing } from '../listing/listings.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** A listing that the public may see, and when anything that is given out of it last changed. */
export interface PublishedListing extends Listing {
  lastModified: Date
}

/** Those of some providers, by their ids, without those whom the public may not see. */
export async function publishedListings(
  db: OwnTables,
  areaId: string,
  providerIds: string[],
): Promise<Map<string, PublishedListing>> {
  const listings = (await listingsOf(db, areaId, providerIds)).filter(isPublic)
  const changed = await lastModifiedOf(db, areaId, listings)
  return new Map(
    listings.map((one) => [
      one.providerId,
      { ...one, lastModified: changed.get(one.providerId) ?? one.changedAt },
    ]),
  )
}

/** When anything that is given out of some providers last changed, by their ids. */
export async function lastModifiedOf(
  db: Db<'directory'>,
  areaId: string,
  of: { providerId: string; changedAt: Date }[],
): Promise<Map<string, Date>> {
  const ids = [...new Set(of.map((one) => one.providerId))]
  const { rows } = await sql<{ providerId: string; at: Date | null }>`
    select provider_id as "providerId", max(at) as at from (${changes(areaId)}) change
    where provider_id = any(${ids}::uuid[])
    group by provider_id`.execute(db)
  const at = new Map(rows.map((row) => [row.providerId, row.at]))
  return new Map(of.map((one) => [one.providerId, latest(one.changedAt, at.get(one.providerId))]))
}

/** A query for the provider_id of everyone whom the public may see, unless she has stopped. */
export function approvedProviders(areaId: string): RawBuilder<unknown> {
  return sql`select provider_id from directory.approval where area_id = ${areaId}`
}

/** A query for the provider_id of those whose listing has changed since then, in what we keep. */
export function changedSince(areaId: string, since: Date): RawBuilder<unknown> {
  return sql`select provider_id from (${changes(areaId)}) change where at >= ${since}`
}

/** When anything of the whole area's feed last changed; undefined while it is empty. */
export async function lastChange(db: OwnTables, areaId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`select greatest(
      (select max(approved_at) from directory.approval where area_id = ${areaId}),
      (select max(confirmed_at) from directory.confirmation where area_id = ${areaId}),
      (select max(${pausedAt}) from directory.pause where area_id = ${areaId})) as at`.execute(db)
  const ofProviders = await lastProviderChange(db, areaId)
  return ofProviders ? latest(ofProviders, rows[0]!.at) : (rows[0]!.at ?? undefined)
}

/** When a pause was last something else: one until a day is over on the next. */
const pausedAt = sql`greatest(began_at, ended_at,
  case when until < current_date then (until + 1)::timestamptz end)`

/** Everything that happened to listings and shows in a feed: approved, said to be right, paused. */
function changes(areaId: string) {
  return sql`
    select provider_id, approved_at as at from directory.approval where area_id = ${areaId}
    union all
    select provider_id, confirmed_at from directory.confirmation where area_id = ${areaId}
    union all
    select provider_id, ${pausedAt} from directory.pause where area_id = ${areaId}`
}

function latest(one: Date, other: Date | null | undefined): Date {
  return other && other > one ? other : one
}
