import { rule } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import type { Clock } from './requests.ts'

/** How long an enterprise has to answer, as the rules say today. */
export async function clockOf(db: Db<'areas'>, areaId: string): Promise<Clock> {
  return {
    months: await rule(db, areaId, 'request_answered_within'),
    moreMonths: await rule(db, areaId, 'request_more_time'),
  }
}
