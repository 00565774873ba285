import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Minutes that nobody pays. For the eyes of whoever noted them. */
export interface UnpaidTime {
  unpaidId: string
  providerId: string
  workerId: string
  onDay: string
  kind: UnpaidKind
  minutes: number
}

export const unpaidKinds = { travel: 'Travel', paperwork: 'Paperwork' } as const
export type UnpaidKind = keyof typeof unpaidKinds

/** What an account noted from one day to another, both included; the newest first. */
export async function unpaidTime(
  db: Db<'practice'>,
  {
    areaId,
    workerIds,
    from,
    until,
  }: { areaId: string; workerIds: string[]; from: string; until: string },
): Promise<UnpaidTime[]> {
  const { rows } = await sql<UnpaidTime>`
    select unpaid_id as "unpaidId", provider_id as "providerId", worker_id as "workerId",
      on_day as "onDay", kind, minutes
    from practice.unpaid_time
    where area_id = ${areaId} and worker_id = any (${workerIds}::uuid[])
      and on_day between ${from} and ${until}
    order by on_day desc, noted_at desc, unpaid_id`.execute(db)
  return rows
}

/** Notes minutes. A form sent twice is one. As whose they are. */
export async function noteUnpaid(
  db: Db<'practice'>,
  { areaId, ...one }: UnpaidTime & { areaId: string },
): Promise<void> {
  await db
    .insertInto('practice.unpaid_time')
    .values({
      area_id: areaId,
      unpaid_id: one.unpaidId,
      provider_id: one.providerId,
      worker_id: one.workerId,
      on_day: one.onDay,
      kind: one.kind,
      minutes: one.minutes,
    })
    .onConflict((same) => same.columns(['area_id', 'unpaid_id']).doNothing())
    .execute()
}

/** It was a slip: nothing of it stays. As whose it is. */
export async function removeUnpaid(
  db: Db<'practice'>,
  areaId: string,
  unpaidId: string,
): Promise<void> {
  await db
    .deleteFrom('practice.unpaid_time')
    .where('area_id', '=', areaId)
    .where('unpaid_id', '=', unpaidId)
    .execute()
}
