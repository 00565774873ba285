import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/**
 * After a backup was brought back, in the transaction that did: links to a provider's own page that
 * came with it open nothing, for some were taken back since. A link to answer one question is taken
 * back by nobody and runs out by itself, so it stays, and with it the answer that somebody waits for.
 * As the owner only.
 */
export async function endOwnLinks(db: Db<'directory'>): Promise<void> {
  await sql`delete from directory.secret_link
    where enquiry_id is null and xmin = pg_current_xact_id()::xid`.execute(db)
}
