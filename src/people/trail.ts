// What somebody does to a record is in its trail: each command that writes to a record notes it here,
// in its own transaction, and only what was really changed. Never the words themselves.
import { sql } from 'kysely'
import { appendEntry, appendEntryIf, type NewEntry } from '../platform/audit/index.ts'
import { asOwner } from '../platform/db/context.ts'
import type { Db, WholeTransaction } from '../platform/db/db.ts'
import type { Doing } from './access/trail-words.ts'
import { hasRecord } from './person.ts'

/** Whose record it is, and the enterprise that acts, where it is one. */
export interface Acts {
  areaId: string
  personId: string
  actsFor?: string
}

/** Notes what was done to a record, in the name of whoever the context says. */
export function noteDone(db: Db<'audit'>, acts: Acts, doing: Doing): Promise<void> {
  return appendEntry(db, entryOf(acts, doing))
}

/**
 * The same of what others keep about somebody, and may go on changing when she has erased her
 * record: then nothing is told of her. Not as the owner.
 */
export async function noteDoneIfThere(
  db: WholeTransaction,
  acts: Acts,
  doing: Doing,
): Promise<void> {
  const { areaId, personId } = acts
  const isThere = sql<boolean>`exists (select from people.person
    where area_id = ${areaId} and person_id = ${personId})`
  // Whom she sees is there; of whom she doesn't see the owner knows.
  if (await appendEntryIf(db, entryOf(acts, doing), isThere)) return
  if (await asOwner(db, (owner) => hasRecord(owner, areaId, personId)))
    await noteDone(db, acts, doing)
}

function entryOf({ areaId, personId, actsFor }: Acts, doing: Doing): NewEntry {
  const [action, what] = doing.split(' ') as [string, string]
  return { areaId, personId, providerId: actsFor, action, what }
}
