import { localities, locate } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { plainPostcode, type Point } from './publishing.ts'

/** The middles of whole postcodes, as far as they are loaded. */
export async function pointsOf(db: Db<'areas'>, postcodes: string[]): Promise<Map<string, Point>> {
  const asked = [...new Set(postcodes.map(plainPostcode))].filter((one) => one.length > 4)
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom('areas.postcode')
    .select(['postcode', 'latitude', 'longitude'])
    .where('postcode', 'in', asked)
    .execute()
  return new Map(rows.map(({ postcode, ...point }) => [postcode, point]))
}

/**
 * Where a postcode or its first half is: as it is loaded, else in the middle of the localities
 * that have its first half.
 */
export async function pointOf(
  db: Db<'areas'>,
  areaId: string,
  postcode: string,
): Promise<Point | undefined> {
  const outcode = postcode.length > 4 ? postcode.slice(0, -3) : postcode
  const rows = await db
    .selectFrom('areas.postcode')
    .select(['postcode', 'latitude', 'longitude'])
    .where('postcode', 'in', [postcode, outcode])
    .execute()
  const loaded = rows.find((row) => row.postcode === postcode) ?? rows[0]
  if (loaded) return { latitude: loaded.latitude, longitude: loaded.longitude }
  const among = (await localities(db, areaId)).filter((one) => one.outcode === outcode)
  const middle = (axis: 'latitude' | 'longitude') =>
    among.reduce((sum, one) => sum + one[axis], 0) / among.length
  return among.length ? { latitude: middle('latitude'), longitude: middle('longitude') } : undefined
}

/** The first half of a postcode of the area, for an example. */
export async function anyOutcode(db: Db<'areas'>, areaId: string): Promise<string | undefined> {
  return (await localities(db, areaId)).find((one) => one.outcode)?.outcode ?? undefined
}

/** What the licence of the loaded postcodes asks to be shown where their middles are. */
export async function attributionOfPoints(
  db: Db<'areas'>,
  areaId: string,
): Promise<string | undefined> {
  const any = await db.selectFrom('areas.postcode').select('postcode').limit(1).executeTakeFirst()
  if (!any) return undefined
  const [located] = await locate(db, areaId, await localities(db, areaId), [any])
  return located && 'by' in located ? located.by.attribution : undefined
}
