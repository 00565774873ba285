import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/**
 * The value of a rule today: the area's own setting, or else the national default.
 * Both are rows with dates and a reason or source.
 */
export async function rule(db: Db<'areas'>, areaId: string, name: string): Promise<number> {
  const setting = await db
    .selectFrom('areas.setting')
    .select('value')
    .where('area_id', '=', areaId)
    .where('name', '=', name)
    .where(validToday)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  if (setting) return setting.value
  const national = await db
    .selectFrom('areas.rule')
    .select('value')
    .where('name', '=', name)
    .where(validToday)
    .orderBy('valid_from', 'desc')
    .executeTakeFirstOrThrow()
  return national.value
}

const validToday = sql<boolean>`current_date >= valid_from and current_date <= coalesce(valid_to, 'infinity')`
