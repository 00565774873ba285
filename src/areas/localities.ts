import type { Db } from '../platform/db/db.ts'

export interface Locality {
  localityId: string
  name: string
  outcode: string | null
  description: string
  latitude: number
  longitude: number
}

/** Every locality of an area, by name. */
export async function localities(db: Db<'areas'>, areaId: string): Promise<Locality[]> {
  const rows = await db
    .selectFrom('areas.locality')
    .selectAll()
    .where('area_id', '=', areaId)
    .orderBy('name')
    .execute()
  return rows.map(({ locality_id, name, outcode, description, latitude, longitude }) => ({
    localityId: locality_id,
    name,
    outcode,
    description,
    latitude,
    longitude,
  }))
}

export async function localityNamed(
  db: Db<'areas'>,
  areaId: string,
  name: string,
): Promise<Locality | undefined> {
  return (await localities(db, areaId)).find((one) => one.name === name)
}

const radiusInMiles = 3958.8

/** Straight-line distance in miles between two points given in degrees (haversine). */
export function milesBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const h =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * radiusInMiles * Math.asin(Math.min(1, Math.sqrt(h)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
