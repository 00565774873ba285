import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { movedAtMost } from '../plan/plan.ts'

/** A planned visit of which something was written down. */
export interface RecordedDay {
  visitId: string
  planId: string
  plannedOn: string
  beganAt: Date
  /** None: she is still there. */
  endedAt: Date | null
}

/** Which days of plans were written down, by `<plan> <day>`: heads only, and not what was withdrawn. */
export async function recordedDays(
  db: Db<'practice'>,
  {
    areaId,
    planIds,
    from,
    until,
  }: { areaId: string; planIds: string[]; from: string; until: string },
): Promise<Map<string, RecordedDay>> {
  if (planIds.length === 0) return new Map()
  const { rows } = await sql<RecordedDay>`
    select visit_id as "visitId", plan_id as "planId", planned_on as "plannedOn",
      began_at as "beganAt", ended_at as "endedAt"
    from practice.visit as version
    where area_id = ${areaId} and plan_id = any (${planIds}::uuid[])
      and planned_on between ${from}::date - ${movedAtMost}::int and ${until}::date + ${movedAtMost}::int
      and not withdrawn
      and not exists (select from practice.visit as later
        where later.area_id = ${areaId} and later.replaces = version.version_id)
    order by received_at, version_id`.execute(db)
  return new Map(rows.map((row) => [`${row.planId} ${row.plannedOn}`, row]))
}
