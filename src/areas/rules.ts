import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/**
 * The value of a rule today: the area's own setting, or else the national default.
 * Both are rows with dates and a reason or source.
 */
export async function rule(db: Db<'areas'>, areaId: string, name: string): Promise<number> {
  const { rows } = await sql<{ value: number }>`
    select value from (
      select value, valid_from, valid_to, true as own from areas.setting
      where area_id = ${areaId} and name = ${name}
      union all
      select value, valid_from, valid_to, false from areas.rule where name = ${name}
    ) said
    where current_date >= valid_from and current_date <= coalesce(valid_to, 'infinity')
    order by own desc, valid_from desc
    limit 1`.execute(db)
  if (!rows[0]) throw new Error(`There is no rule ${name} today`)
  return rows[0].value
}
