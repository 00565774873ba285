import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

export type SizeClass = 'micro' | 'small' | 'medium' | 'large'

/** From full-time equivalent staff to the size class, by the area's bands of today. */
export async function sizeClasses(
  db: Db<'areas'>,
  areaId: string,
): Promise<(fullTimeEquivalent: number) => SizeClass> {
  const bands = await db
    .selectFrom('areas.size_band')
    .select(['size_class', 'above_full_time_equivalent'])
    .where('area_id', '=', areaId)
    .where(sql<boolean>`current_date between valid_from and coalesce(valid_to, 'infinity')`)
    .orderBy('above_full_time_equivalent', 'desc')
    .execute()
  return (staff) => {
    const band = bands.find((one) => Number(one.above_full_time_equivalent) < staff)
    return (band?.size_class ?? 'micro') as SizeClass
  }
}
