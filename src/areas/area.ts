import type { Db } from '../platform/db/db.ts'
import { plannedOnce } from '../platform/db/planned-once.ts'

/** An area with all that its pages show of it. */
export interface Area {
  areaId: string
  slug: string
  name: string
  timeZone: string
  invented: boolean
  host: string | null
  /** What its addresses begin with: `/marl`, or nothing on its own host name. */
  base: string
  hasLogo: boolean
  colour: string | null
  colourDark: string | null
  scheme: Scheme
}

/** The programme that helps people and providers here, and how to reach its coordinator. */
export interface Scheme {
  name: string
  coordinatorName: string
  phone: string
  email: string
  hours: string
}

/** The area of a host name of its own, or else of the first part of the path. */
export async function areaAt(
  db: Db<'areas'>,
  at: { host: string } | { slug: string },
): Promise<Area | undefined> {
  const row = await areaRows(db)
    .where((eb) => ('host' in at ? eb('area.host', '=', at.host) : eb('area.slug', '=', at.slug)))
    .executeTakeFirst()
  return row && asArea(row, 'host' in at)
}

/** The areas that a request may be for: one by its host name, and one by the first part of the path. */
export async function areasAt(
  db: Db<'areas'>,
  { host, slug }: { host: string; slug: string },
): Promise<{ byHost?: Area; bySlug?: Area }> {
  const rows = await areaRows(db)
    .where((eb) => eb.or([eb('area.host', '=', host), eb('area.slug', '=', slug)]))
    .execute()
  const byHost = rows.find((row) => row.host === host)
  const bySlug = rows.find((row) => row.slug === slug)
  return { byHost: byHost && asArea(byHost, true), bySlug: bySlug && asArea(bySlug, false) }
}

/** The area of an id, for jobs. */
export async function areaById(db: Db<'areas'>, areaId: string): Promise<Area | undefined> {
  const row = await areaRows(db).where('area.area_id', '=', areaId).executeTakeFirst()
  return row && asArea(row, false)
}

export async function areas(db: Db<'areas'>): Promise<Area[]> {
  const rows = await areaRows(db).orderBy('area.name').execute()
  return rows.map((row) => asArea(row, false))
}

function areaRows(db: Db<'areas'>) {
  return db
    .selectFrom('areas.area as area')
    .modifyFront(plannedOnce)
    .innerJoin('areas.scheme as scheme', 'scheme.area_id', 'area.area_id')
    .leftJoin('areas.look as look', 'look.area_id', 'area.area_id')
    .select((eb) => [
      'area.area_id',
      'area.slug',
      'area.name',
      'area.host',
      'area.time_zone',
      'area.invented',
      'look.colour',
      'look.colour_dark',
      eb('look.logo', 'is not', null).as('has_logo'),
      'scheme.name as scheme_name',
      'scheme.coordinator_name',
      'scheme.phone',
      'scheme.email',
      'scheme.hours',
    ])
}

type AreaRow = Awaited<ReturnType<ReturnType<typeof areaRows>['execute']>>[number]

function asArea(row: AreaRow, byHost: boolean): Area {
  return {
    areaId: row.area_id,
    slug: row.slug,
    name: row.name,
    timeZone: row.time_zone,
    invented: row.invented,
    host: row.host,
    base: byHost ? '' : `/${row.slug}`,
    hasLogo: Boolean(row.has_logo),
    colour: row.colour,
    colourDark: row.colour_dark,
    scheme: {
      name: row.scheme_name,
      coordinatorName: row.coordinator_name,
      phone: row.phone,
      email: row.email,
      hours: row.hours,
    },
  }
}
