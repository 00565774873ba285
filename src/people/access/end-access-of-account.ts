import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** Ends all that an account was let see of others' records, for it goes. As the owner. */
export async function endAccessOfAccount(
  db: Db<'people'>,
  areaId: string,
  accountId: string,
): Promise<void> {
  await db
    .updateTable('people.access')
    .set({ ended_at: sql<Date>`now()`, ended_by: `account:${accountId}` })
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}
