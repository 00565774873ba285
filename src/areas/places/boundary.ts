import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Db } from '../../platform/db/db.ts'
import { attributionOfBoundary } from './attribution.ts'
import type { Shape } from './boundary-shape.ts'

/** Where an area ends. */
export interface Boundary {
  name: string
  /** The council's code, where the file said it. */
  council: string | null
  shape: Shape
  /** Where it is from, in an operator's words. */
  source: string
  /** What its licence asks to be shown with it. */
  attribution?: string
}

/** The boundary of an area, where one was loaded. */
export async function boundaryOf(db: Db<'areas'>, areaId: string): Promise<Boundary | undefined> {
  const row = await db
    .selectFrom('areas.boundary')
    .select(['name', 'council', 'shape', 'source'])
    .where('area_id', '=', areaId)
    .executeTakeFirst()
  if (!row) return undefined
  // Whatever is in the table went through `readShape`.
  const shape = row.shape as unknown as Shape
  return { ...row, shape, attribution: attributionOfBoundary(row.source, row.council) }
}

/** Whether a point lies in a shape, or on its line. */
export function isInside(
  { latitude, longitude }: { latitude: number; longitude: number },
  shape: Shape,
): boolean {
  return booleanPointInPolygon([longitude, latitude], shape)
}
