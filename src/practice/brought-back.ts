import { sql } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/**
 * After a backup was brought back, in the transaction that did: links by which calendars read a week
 * are over, for some were taken back since. As the owner only.
 */
export async function endCalendarLinks(db: Db<'practice'>): Promise<void> {
  for (const table of ['calendar_link', 'person_calendar_link'])
    await sql`update practice.${sql.ref(table)} set ended_at = now(), ended_by = 'restore'
      where ended_at is null and xmin = pg_current_xact_id()::xid`.execute(db)
}
