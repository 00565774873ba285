import { endInvitationsAbout } from '#accounts'
import { eraseFromAudit } from '../../platform/audit/index.ts'
import { forgetKeptAbout } from '#offline'
import type { Db } from '../../platform/db/db.ts'
import { leaveTombstone, type Tombstone } from './tombstone.ts'

/**
 * Erases a person's record: access, words, pictures, decisions, and what the audit trail says of
 * her. What others keep as their own, they are asked about. All of it in the caller's transaction,
 * in the name of whoever its context says, as the owner.
 * @returns whether there was one; of two who erase it at once, the second finds none.
 */
export async function eraseRecord(
  db: Db<'people' | 'accounts' | 'audit' | 'offline'>,
  tombstone: Omit<Tombstone, 'part'>,
): Promise<boolean> {
  const { areaId, personId, rule } = tombstone
  // Links that wait would lead into a record that isn't there.
  await endInvitationsAbout(db, areaId, personId)
  await forgetKeptAbout(db, areaId, personId)
  const { numDeletedRows } = await db
    .deleteFrom('people.person')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  // What was erased of it before, this covers.
  await db
    .deleteFrom('people.erasure')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .execute()
  await leaveTombstone(db, { ...tombstone, part: { kind: 'record' } })
  await eraseFromAudit(db, { areaId, personId, rule })
  return true
}
