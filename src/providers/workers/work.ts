import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Where somebody works. */
export interface Work {
  providerId: string
  workerId: string
  /** Of the enterprise. */
  name: string
}

/** Where an account works, and runs nothing: what is its own to see. */
export async function workOf(
  db: Db<'providers'>,
  areaId: string,
  accountId: string,
): Promise<Work[]> {
  const { rows } = await sql<Work>`
    select worker.provider_id as "providerId", worker.worker_id as "workerId", provider.name
    from providers.worker
      join providers.provider on provider.area_id = ${areaId}
        and provider.provider_id = worker.provider_id
    where worker.area_id = ${areaId} and worker.account_id = ${accountId}
      and worker.kind <> 'owner' and worker.ended_at is null
    order by provider.name, worker.provider_id`.execute(db)
  return rows
}
