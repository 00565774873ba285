import type { Db } from '../../platform/db/db.ts'
import type { WorkerSaid } from './worker-form.ts'

interface Adding {
  areaId: string
  providerId: string
  /** Made with the form, so that one sent twice is one. */
  workerId: string
  said: WorkerSaid
  by: string
}

/** Somebody works in an enterprise from now on, as whoever runs it says. */
export async function addWorker(
  db: Db<'providers'>,
  { areaId, providerId, workerId, said, by }: Adding,
): Promise<void> {
  await db
    .insertInto('providers.worker')
    .values({
      ...{ area_id: areaId, provider_id: providerId, worker_id: workerId, began_by: by },
      ...{ name: said.name, kind: said.kind, hours_wanted: said.hoursWanted ?? null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
