import { sql } from 'kysely'
import type { Db } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { hashOfErasure, hashOfTombstones, type Tombstone } from './canonical.ts'
import { lockChain, tombstoneColumns } from './rows.ts'
import { sealWaiting } from './seal.ts'

export interface Erasing {
  areaId: string
  personId: string
  /** A short code of the rule under which it is done: `person_asked`. */
  rule: string
}

/**
 * Erases what the trail says of a person, in the caller's transaction and in the name of whoever its
 * context says: of each entry a tombstone stays, the salt goes, and an entry tells that this was
 * done. As the owner.
 *
 * First end all access to her record: a reading that is under way meanwhile is an entry after this.
 * @returns how many entries were erased.
 */
export async function eraseFromAudit(
  db: Db<'audit'>,
  { areaId, personId, rule }: Erasing,
): Promise<number> {
  await lockChain(db, areaId)
  await sealWaiting(db, areaId)
  const erasedBy = newId()
  const { rows } = await sql<Tombstone>`
    update audit.entry entry set actor = 'erased', account_id = null, provider_id = null,
      person_id = null, erased_at = clock_timestamp(), erased_by = ${erasedBy}
    where area_id = ${areaId} and person_id = ${personId} and batch is not null
    returning ${tombstoneColumns}`.execute(db)
  await sql`delete from audit.salt where area_id = ${areaId} and person_id = ${personId}`.execute(
    db,
  )
  if (rows.length === 0) return 0
  const { batches, digests } = whatIsLeft(rows)
  await sql`insert into audit.erasure (area_id, entry_id, batches, digests)
    values (${areaId}, ${erasedBy}, ${batches}, ${digests})`.execute(db)
  await sql`insert into audit.entry (area_id, entry_id, action, what, digest)
    values (${areaId}, ${erasedBy}, 'erased', ${rule}, ${hashOfErasure(areaId, batches, digests)})`.execute(
    db,
  )
  await sealWaiting(db, areaId)
  return rows.length
}

/** Batch by batch, so that forgetting some of these batches later leaves the others to be verified. */
function whatIsLeft(tombstones: Tombstone[]): { batches: number[]; digests: Buffer[] } {
  const inOrder = tombstones.toSorted((a, b) => a.batch - b.batch || a.position - b.position)
  const byBatch = [...Map.groupBy(inOrder, ({ batch }) => batch)]
  return {
    batches: byBatch.map(([batch]) => batch),
    digests: byBatch.map(([, ofBatch]) => hashOfTombstones(ofBatch)),
  }
}
