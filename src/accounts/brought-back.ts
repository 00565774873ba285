import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/**
 * After a backup was brought back, in the transaction that did: whoever signed out since, or took a
 * link back, must not find the door open again. So the sessions and links that came with it are
 * over, and codes and passkeys' questions are gone. What was there before stays. As the owner only.
 */
export async function endWaysIn(db: Db<'accounts'>): Promise<void> {
  await sql`update accounts.session set ended_at = now()
    where ended_at is null and ${justCame}`.execute(db)
  await sql`update accounts.invitation set ended_at = now()
    where used_at is null and ended_at is null and ${justCame}`.execute(db)
  await sql`delete from accounts.sign_in where ${justCame}`.execute(db)
  await sql`delete from accounts.challenge where ${justCame}`.execute(db)
}

/** Rows that this transaction has written. */
const justCame = sql<boolean>`xmin = pg_current_xact_id()::xid`
