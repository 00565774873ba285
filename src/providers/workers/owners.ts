import type { Db } from '../../platform/db/db.ts'

/**
 * The accounts that run an enterprise; none: it doesn't use this website yet. As the owner, where
 * it is not one of them who asks.
 */
export async function accountsRunning(
  db: Db<'providers'>,
  areaId: string,
  providerId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('providers.worker')
    .select('account_id')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('kind', '=', 'owner')
    .where('ended_at', 'is', null)
    .where('account_id', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.account_id ?? [])
}
