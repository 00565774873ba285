import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** What some workers are called, as last said; those who have left too. As the owner. */
export async function workerNames(
  db: Db<'providers'>,
  areaId: string,
  workerIds: string[],
): Promise<Map<string, string>> {
  if (workerIds.length === 0) return new Map()
  const { rows } = await sql<{ workerId: string; name: string }>`
    select worker.worker_id as "workerId", coalesce(changed.name, worker.name) as name
    from providers.worker
      left join lateral (
        select name from providers.worker_change as said
        where said.area_id = ${areaId} and said.worker_id = worker.worker_id
        order by changed_at desc, change_id desc limit 1) changed on true
    where worker.area_id = ${areaId} and worker.worker_id = any (${workerIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ workerId, name }) => [workerId, name]))
}
