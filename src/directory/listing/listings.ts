import { sql } from 'kysely'
import { providers, type Provider } from '#providers'
import type { Db } from '../../platform/db/db.ts'

type OwnTables = Db<'directory' | 'providers' | 'areas'>

/** A provider with her public page and how it stands. */
export interface Listing extends Provider {
  slug: string
  recommendCode: string
  approved: boolean
  /** Not taking on anyone new: since when, perhaps until when, perhaps why. */
  pause: { until: string | null; reason: string } | null
  /** The last day on which it was said to be right, and by whom. */
  confirmedOn: string | null
  confirmedBy: 'provider' | 'coordinator' | 'source' | null
}

/** The listing at an address, whatever its standing. */
export async function listing(
  db: OwnTables,
  areaId: string,
  slug: string,
): Promise<Listing | undefined> {
  return (await withStanding(db, areaId, (rows) => rows.where('listing.slug', '=', slug)))[0]
}

export async function listingOf(
  db: OwnTables,
  areaId: string,
  providerId: string,
): Promise<Listing | undefined> {
  return (await listingsOf(db, areaId, [providerId]))[0]
}

/** The listings of some providers, in the order in which they are asked for. */
export async function listingsOf(
  db: OwnTables,
  areaId: string,
  providerIds: string[],
): Promise<Listing[]> {
  if (providerIds.length === 0) return []
  const found = await withStanding(db, areaId, (rows) =>
    rows.where('listing.provider_id', 'in', providerIds),
  )
  return providerIds.flatMap((id) => found.find((one) => one.providerId === id) ?? [])
}

export async function publicListing(
  db: OwnTables,
  areaId: string,
  slug: string,
): Promise<Listing | undefined> {
  return (await publicListings(db, areaId, [slug]))[0]
}

/** Those of some addresses that the public may see, in the order in which they are asked for. */
export async function publicListings(
  db: OwnTables,
  areaId: string,
  slugs: string[],
): Promise<Listing[]> {
  if (slugs.length === 0) return []
  const found = await withStanding(db, areaId, (rows) => rows.where('listing.slug', 'in', slugs))
  return slugs.flatMap((slug) => found.find((one) => one.slug === slug && isPublic(one)) ?? [])
}

/** Every listing of an area by its address, which is near its name: for the coordinator. */
export function allListings(db: OwnTables, areaId: string): Promise<Listing[]> {
  return withStanding(db, areaId, (rows) => rows.orderBy('listing.slug'))
}

/** Whether the public may see it: approved and not closed. */
export function isPublic(one: Listing): boolean {
  return one.approved && !one.closedAt
}

export type Askable = Listing & { email: string }

/** Whether questions can be sent to it: taking people on, and with an email address. */
export function takesQuestions(one: Listing): one is Askable {
  return one.email !== undefined && one.pause === null
}

type Rows = ReturnType<typeof standingRows>

async function withStanding(
  db: OwnTables,
  areaId: string,
  narrow: (rows: Rows) => Rows,
): Promise<Listing[]> {
  const rows = await narrow(standingRows(db, areaId)).execute()
  const found = await providers(
    db,
    areaId,
    rows.map((row) => row.provider_id),
  )
  const byId = new Map(found.map((one) => [one.providerId, one]))
  return rows.flatMap((row) => {
    const one = byId.get(row.provider_id)
    return one ? [asListing(one, row)] : []
  })
}

function standingRows(db: OwnTables, areaId: string) {
  return db
    .selectFrom('directory.listing as listing')
    .leftJoin('directory.approval as approval', (join) =>
      join
        .onRef('approval.area_id', '=', 'listing.area_id')
        .onRef('approval.provider_id', '=', 'listing.provider_id'),
    )
    .leftJoin('directory.pause as pause', (join) =>
      join
        .onRef('pause.area_id', '=', 'listing.area_id')
        .onRef('pause.provider_id', '=', 'listing.provider_id')
        .on('pause.ended_at', 'is', null)
        .on(sql<boolean>`coalesce(pause.until, 'infinity') >= current_date`),
    )
    .where('listing.area_id', '=', areaId)
    .select((eb) => [
      'listing.provider_id',
      'listing.slug',
      'listing.recommend_code',
      'approval.approved_at',
      'pause.pause_id',
      'pause.until',
      'pause.reason',
      eb
        .selectFrom('directory.confirmation as said')
        .select(sql<string | null>`max(said.confirmed_at)::date`.as('on'))
        .where('said.area_id', '=', areaId)
        .whereRef('said.provider_id', '=', 'listing.provider_id')
        .as('confirmed_on'),
      eb
        .selectFrom('directory.confirmation as last')
        .select('last.confirmed_by')
        .where('last.area_id', '=', areaId)
        .whereRef('last.provider_id', '=', 'listing.provider_id')
        .orderBy('last.confirmed_at', 'desc')
        .limit(1)
        .as('confirmed_by'),
    ])
}

type Row = Awaited<ReturnType<Rows['execute']>>[number]

function asListing(one: Provider, row: Row): Listing {
  return {
    ...one,
    slug: row.slug,
    recommendCode: row.recommend_code,
    approved: row.approved_at !== null,
    pause: row.pause_id ? { until: row.until, reason: row.reason ?? '' } : null,
    confirmedOn: row.confirmed_on,
    confirmedBy: row.confirmed_by as Listing['confirmedBy'],
  }
}
