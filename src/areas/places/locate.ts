import type { Db } from '../../platform/db/db.ts'
import { milesBetween, type Locality } from '../localities.ts'
import { attributionOfPostcodes } from './attribution.ts'
import { boundaryOf, isInside, type Boundary } from './boundary.ts'
import { isNearBritain } from './postcode-file.ts'
import { isWhole, outcodeOf, readPostcode, writtenPostcode } from './postcode.ts'

/** How far from a locality an area without a boundary reaches, in a straight line. */
export const reachInMiles = 15

/** Where something is: a postcode, whole or its first half, or degrees. */
export interface Near {
  postcode?: string
  latitude?: number
  longitude?: number
}

export type Located =
  | { kind: 'locality'; locality: Locality; by: By }
  /** Outside the boundary; without one, farther than `reachInMiles` from any locality. */
  | { kind: 'outside'; of: 'boundary' | 'reach'; by: By }
  | { kind: 'unknown' }

/** What something was found by. */
export interface By {
  /** As people write it; none where it was found by degrees. */
  postcode?: string
  /** Only a whole postcode says in whose council somebody lives. */
  isWhole: boolean
  /** What the licence of the postcode's list asks to be shown. */
  attribution?: string
}

/**
 * Where each lies among an area's localities: by its whole postcode, else by its degrees, else by
 * the first half of its postcode, whichever is known first. However many there are, it asks twice.
 */
export async function locate(
  db: Db<'areas'>,
  areaId: string,
  among: Locality[],
  nears: Near[],
): Promise<Located[]> {
  const known = await knownPostcodes(db, nears)
  const points = nears.map((near) => pointOf(near, known))
  const boundary = points.some(Boolean) ? await boundaryOf(db, areaId) : undefined
  return points.map((point) => (point ? judge(point, among, boundary) : { kind: 'unknown' }))
}

interface Point {
  latitude: number
  longitude: number
  council: string | null
  by: By
}

function judge(point: Point, among: Locality[], boundary: Boundary | undefined): Located {
  const [first] = among
  if (!first) return { kind: 'unknown' }
  const miles = (one: Locality) => milesBetween(point, one)
  const nearest = among.reduce((best, one) => (miles(one) < miles(best) ? one : best), first)
  if (boundary ? belongs(point, boundary) : miles(nearest) <= reachInMiles)
    return { kind: 'locality', locality: nearest, by: point.by }
  return { kind: 'outside', of: boundary ? 'boundary' : 'reach', by: point.by }
}

/**
 * The same code settles it, as an outline cuts corners. Another code doesn't: councils are given
 * new ones, and a district's is not its county's.
 */
function belongs(point: Point, { council, shape }: Boundary): boolean {
  return (council !== null && point.council === council) || isInside(point, shape)
}

function pointOf({ postcode, latitude, longitude }: Near, known: Map<string, Point>) {
  const read = readPostcode(postcode ?? '')
  const whole = read && isWhole(read) ? known.get(read) : undefined
  if (whole) return whole
  // Nought and nought is in the sea, and what others write where they know no better.
  if (latitude !== undefined && longitude !== undefined && isNearBritain(latitude, longitude))
    return { latitude, longitude, council: null, by: { isWhole: false } }
  return read && known.get(outcodeOf(read))
}

async function knownPostcodes(db: Db<'areas'>, nears: Near[]): Promise<Map<string, Point>> {
  const read = nears.flatMap(({ postcode }) => readPostcode(postcode ?? '') ?? [])
  const asked = new Set(read.flatMap((postcode) => [postcode, outcodeOf(postcode)]))
  if (asked.size === 0) return new Map()
  const rows = await db
    .selectFrom('areas.postcode')
    .select(['postcode', 'latitude', 'longitude', 'council', 'source', 'loaded_on'])
    .where((eb) => eb('postcode', '=', eb.fn.any(eb.val([...asked]))))
    .execute()
  return new Map(
    rows.map(({ postcode, latitude, longitude, council, source, loaded_on }) => {
      const by = {
        postcode: writtenPostcode(postcode),
        isWhole: isWhole(postcode),
        attribution: attributionOfPostcodes(source, loaded_on.slice(0, 4)),
      }
      return [postcode, { latitude, longitude, council, by }]
    }),
  )
}
