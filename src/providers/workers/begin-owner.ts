import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { endWorker } from './end-worker.ts'

interface Owner {
  areaId: string
  providerId: string
  accountId: string
  name: string
  by: string
}

/** `hers`: she runs it now, or did already. */
export type OwnerBegun = 'hers' | 'closed' | 'has an owner'

/**
 * Makes an account the one that runs an enterprise: of two at once, the first. As the owner only:
 * nobody makes herself one.
 */
export async function beginOwner(
  db: Db<'providers'>,
  { areaId, providerId, accountId, name, by }: Owner,
): Promise<OwnerBegun> {
  await db
    .selectFrom('providers.provider')
    .select('provider_id')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ closed: boolean }>`select exists (select from providers.closure
    where area_id = ${areaId} and provider_id = ${providerId}) as closed`.execute(db)
  if (rows[0]?.closed) return 'closed'
  const atWork = await db
    .selectFrom('providers.worker')
    .select(['worker_id', 'account_id', 'kind'])
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('ended_at', 'is', null)
    .where('account_id', 'is not', null)
    .execute()
  const owners = atWork.filter(({ kind }) => kind === 'owner')
  if (owners.some((one) => one.account_id === accountId)) return 'hers'
  if (owners.length > 0) return 'has an owner'
  // Who worked there until now runs it from now on.
  const before = atWork.find((one) => one.account_id === accountId)
  if (before) await endWorker(db, { areaId, providerId, workerId: before.worker_id, by })
  await db
    .insertInto('providers.worker')
    .values({
      ...{ area_id: areaId, provider_id: providerId, worker_id: newId() },
      ...{ name, kind: 'owner', account_id: accountId, began_by: by },
    })
    .execute()
  return 'hers'
}
