import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Who can stand in when the usual one can't come. */
export interface BackUp {
  backUpId: string
  /** For whose visits. */
  providerId: string
  name: string
  /** Somebody who works there, or another enterprise. */
  workerId: string | null
  otherId: string | null
  namedAt: Date
  /** The first day on which they met; none: not yet. */
  metOn: string | null
}

/** So many for the visits of one enterprise. */
export const mostBackUps = 3

/** Those that a person has named and not taken back, in the order in which she did. */
export async function backUps(
  db: Db<'practice'>,
  areaId: string,
  personId: string,
): Promise<BackUp[]> {
  const { rows } = await sql<BackUp>`
    select back_up_id as "backUpId", provider_id as "providerId", name, worker_id as "workerId",
      other_id as "otherId", named_at as "namedAt",
      (select min(met_on) from practice.back_up_met as met where met.area_id = ${areaId}
        and met.back_up_id = back_up.back_up_id) as "metOn"
    from practice.back_up
    where area_id = ${areaId} and person_id = ${personId}
      and not exists (select from practice.back_up_ending as ending where ending.area_id = ${areaId}
        and ending.back_up_id = back_up.back_up_id)
    order by named_at, back_up_id`.execute(db)
  return rows
}
