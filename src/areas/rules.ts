import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { plural } from '../platform/i18n/words.ts'
import { toConfirm } from './held/held.ts'

/**
 * The value of a rule today: the area's own setting, or else the national default.
 * Both are rows with dates and a reason or source.
 */
export async function rule(db: Db<'areas'>, areaId: string, name: string): Promise<number> {
  return (await ruleToday(db, areaId, name)).value
}

/** The same in words, `8 years`, and whether somebody has still to confirm it. */
export async function ruleWords(db: Db<'areas'>, areaId: string, name: string): Promise<string> {
  const { value, unit, source } = await ruleToday(db, areaId, name)
  const words = plural(value, unit.replace(/s$/, ''), unit)
  return source?.includes('to be confirmed') ? `${words} ${toConfirm}` : words
}

interface Today {
  value: number
  unit: string
  /** Of a national default; an area's own setting is its own decision. */
  source: string | null
}

async function ruleToday(db: Db<'areas'>, areaId: string, name: string): Promise<Today> {
  const { rows } = await sql<Today>`
    select value, source, (select unit from areas.rule where rule.name = said.name limit 1) as unit
    from (
      select name, value, valid_from, valid_to, null as source, true as own from areas.setting
      where area_id = ${areaId} and name = ${name}
      union all
      select name, value, valid_from, valid_to, source, false from areas.rule where name = ${name}
    ) said
    where current_date >= valid_from and current_date <= coalesce(valid_to, 'infinity')
    order by own desc, valid_from desc
    limit 1`.execute(db)
  if (!rows[0]) throw new Error(`There is no rule ${name} today`)
  return rows[0]
}
