import type { Db } from '../../platform/db/db.ts'
import type { WorkerSaid } from './worker-form.ts'
import type { Hired } from './workers.ts'

interface Changing {
  areaId: string
  providerId: string
  worker: Hired
  /** Made with the form, so that one sent twice is one. */
  changeId: string
  said: WorkerSaid
  by: string
}

/** What a worker is from now on: a row more, for what she was counts for the time before. */
export async function changeWorker(
  db: Db<'providers'>,
  { areaId, providerId, worker, changeId, said, by }: Changing,
): Promise<void> {
  const { name, kind, hoursWanted } = worker
  if (said.name === name && said.kind === kind && said.hoursWanted === hoursWanted) return
  await db
    .insertInto('providers.worker_change')
    .values({
      ...{ area_id: areaId, provider_id: providerId, worker_id: worker.workerId },
      ...{ change_id: changeId, changed_by: by },
      ...{ name: said.name, kind: said.kind, hours_wanted: said.hoursWanted ?? null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
