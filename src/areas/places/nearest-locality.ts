import type { Db } from '../../platform/db/db.ts'
import { localities, type Locality } from '../localities.ts'
import { locate, type Near } from './locate.ts'
import { outcodeOf, readPostcode } from './postcode.ts'

/** The locality nearest to where something is, if that is in the area. */
export async function nearestLocality(
  db: Db<'areas'>,
  areaId: string,
  near: Near,
): Promise<Locality | undefined> {
  return (await nearestLocalities(db, areaId, [near]))[0]
}

/**
 * The same of many at once, in their order, with one query for all of their postcodes. A postcode
 * that was never loaded belongs to the one locality of its first half.
 */
export async function nearestLocalities(
  db: Db<'areas'>,
  areaId: string,
  nears: Near[],
): Promise<(Locality | undefined)[]> {
  const all = await localities(db, areaId)
  const located = await locate(db, areaId, all, nears)
  return located.map((found, index) => {
    if (found.kind === 'locality') return found.locality
    const postcode = readPostcode(nears[index]?.postcode ?? '')
    if (found.kind === 'outside' || !postcode) return undefined
    const among = all.filter(({ outcode }) => outcode === outcodeOf(postcode))
    return among.length === 1 ? among[0] : undefined
  })
}
