import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { plannedOnce } from '../db/planned-once.ts'

/** What happened to a record. Who did it, and when, the database knows by itself. */
export interface NewEntry {
  areaId: string
  /** A short code: `looked`, `changed`, `gave_access`. */
  action: string
  /** A short code: `about_me`. */
  what: string
  /** Whose record it is. */
  personId?: string
  /** The enterprise for which it was done. */
  providerId?: string
}

/**
 * Appends to the audit trail, in the caller's transaction and in the name of whoever its context
 * says: what is rolled back was not done. It waits for nobody.
 * @throws when the context has no actor, or is another area's.
 */
export function appendEntry(db: Db<'audit'>, entry: NewEntry): Promise<void> {
  return appendEntries(db, [entry])
}

/**
 * The same where a condition holds, in one statement.
 * @returns whether it did.
 */
export async function appendEntryIf(
  db: Db<'audit'>,
  entry: NewEntry,
  condition: RawBuilder<boolean>,
): Promise<boolean> {
  const { areaId, action, what, personId, providerId } = entry
  const { numAffectedRows } = await sql`${plannedOnce}
    insert into audit.entry (area_id, entry_id, action, what, person_id, provider_id)
    select ${areaId}::uuid, ${newId()}::uuid, ${action}, ${what}, ${personId}::uuid, ${providerId}::uuid
    where ${condition}`.execute(db)
  return numAffectedRows === 1n
}

/** The same of several entries, in one statement. */
export async function appendEntries(db: Db<'audit'>, entries: NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ areaId, action, what, personId, providerId }) => ({
    area_id: areaId,
    entry_id: newId(),
    action,
    what,
    person_id: personId ?? null,
    provider_id: providerId ?? null,
  }))
  await db.insertInto('audit.entry').values(rows).execute()
}
