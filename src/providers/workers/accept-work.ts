import type { Db } from '../../platform/db/db.ts'

interface Accepting {
  areaId: string
  providerId: string
  workerId: string
  accountId: string
}

/**
 * A worker has said yes, with an account of hers. As the owner: until then nothing of the enterprise
 * is hers to see. @returns whether she could: nobody else had, and it had not ended.
 */
export async function acceptWork(
  db: Db<'providers'>,
  { areaId, providerId, workerId, accountId }: Accepting,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('providers.worker')
    .set({ account_id: accountId })
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('worker_id', '=', workerId)
    .where('kind', '<>', 'owner')
    .where('ended_at', 'is', null)
    .where('account_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
