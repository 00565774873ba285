import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asCounting, asEnterprise } from '../apart.ts'

/** That an owner shares with the coordinators of the area, from when to when. */
export interface Sharing {
  beganAt: Date
  /** `account:<id>` */
  beganBy: string
  /** Null: it goes on. */
  endedAt: Date | null
  endedBy: string | null
}

/** All that was shared of an enterprise, the newest first. As whoever runs it. */
export function sharingOf(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
): Promise<Sharing[]> {
  return asEnterprise(db, [providerId], async (own) => {
    const { rows } = await sql<Sharing>`
      select began_at as "beganAt", began_by as "beganBy", ended_at as "endedAt", ended_by as "endedBy"
      from evidence.sharing where area_id = ${areaId} and provider_id = ${providerId}
      order by began_at desc, sharing_id desc`.execute(own)
    return rows
  })
}

interface Doing {
  areaId: string
  providerId: string
  by: string
}

/** From now on coordinators see what the page says. Done twice, it is done once. */
export async function share(
  db: WholeTransaction,
  { areaId, providerId, by, sharingId }: Doing & { sharingId: string },
): Promise<void> {
  await asEnterprise(db, [providerId], (own) =>
    sql`insert into evidence.sharing (area_id, sharing_id, provider_id, began_by)
      values (${areaId}, ${sharingId}, ${providerId}, ${by}) on conflict do nothing`.execute(own),
  )
}

/** They see nothing of it any more, at once. */
export async function stopSharing(
  db: WholeTransaction,
  { areaId, providerId, by }: Doing,
): Promise<void> {
  await asEnterprise(db, [providerId], (own) =>
    sql`update evidence.sharing set ended_at = now(), ended_by = ${by}
      where area_id = ${areaId} and provider_id = ${providerId} and ended_at is null`.execute(own),
  )
}

/** The enterprises whose owners share now. Only who they are leaves the count: each has said so. */
export function sharedNow(db: WholeTransaction, areaId: string): Promise<string[]> {
  return asCounting(db, async (counting) => {
    const { rows } = await sql<{ providerId: string }>`
      select provider_id as "providerId" from evidence.sharing
      where area_id = ${areaId} and ended_at is null order by 1`.execute(counting)
    return rows.map(({ providerId }) => providerId)
  })
}
