import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

interface Ending {
  areaId: string
  providerId: string
  workerId: string
  by: string
}

/** Somebody works there no longer, or no longer runs it. @returns whether she did until now. */
export async function endWorker(
  db: Db<'providers'>,
  { areaId, providerId, workerId, by }: Ending,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('providers.worker')
    .set({ ended_at: sql<Date>`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('worker_id', '=', workerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
