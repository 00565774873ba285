import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { noteDone } from '../trail.ts'

/** Ends all that an account was let see of others' records, for it goes; with it goes what it wrote in one. As the owner. */
export async function endAccessOfAccount(
  db: Db<'people' | 'audit'>,
  areaId: string,
  accountId: string,
): Promise<void> {
  await db
    .deleteFrom('people.taken_out')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .execute()
  const ended = await db
    .updateTable('people.access')
    .set({ ended_at: sql<Date>`now()`, ended_by: `account:${accountId}` })
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .execute()
  for (const personId of new Set(ended.map((access) => access.person_id)))
    await noteDone(db, { areaId, personId }, 'gave_up_access access')
}
