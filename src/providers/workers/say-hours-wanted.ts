import type { Db } from '../../platform/db/db.ts'
import type { Worker } from './workers.ts'

interface Saying {
  areaId: string
  providerId: string
  worker: Worker
  /** Made with the form, so that one sent twice is one. */
  changeId: string
  hoursWanted: number | null
  by: string
}

/** How many hours a week somebody would like from now on. As whoever runs the enterprise. */
export async function sayHoursWanted(
  db: Db<'providers'>,
  { areaId, providerId, worker, changeId, hoursWanted, by }: Saying,
): Promise<void> {
  const { workerId, name, kind } = worker
  if (hoursWanted === (worker.hoursWanted ?? null)) return
  await db
    .insertInto('providers.worker_change')
    .values({
      ...{ area_id: areaId, provider_id: providerId, worker_id: workerId },
      ...{ change_id: changeId, changed_by: by, name, kind, hours_wanted: hoursWanted },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
