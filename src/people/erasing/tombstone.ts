import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Decision } from '../access/consents.ts'
import type { Part } from './part.ts'

export interface Tombstone {
  areaId: string
  personId: string
  part: Part
  /** A short code of the rule under which it was erased: `person_asked`, `picture_kept`. */
  rule: string
  /** Of a whole record: the standing of whoever decided it. */
  standing?: Decision['standing']
  /** Of one that is brought back: what it was when it was left. */
  erasureId?: string
  erasedAt?: string
}

/**
 * Leaves what is left of what was erased: its id, its kind, when, and under which rule. By it a
 * backup that is brought back is erased again. In the transaction of the erasure.
 */
export async function leaveTombstone(
  db: Db<'people'>,
  { areaId, personId, part, rule, standing, erasureId, erasedAt }: Tombstone,
): Promise<void> {
  await db
    .insertInto('people.erasure')
    .values({
      area_id: areaId,
      person_id: personId,
      erasure_id: erasureId ?? newId(),
      kind: part.kind,
      of: 'of' in part ? part.of : null,
      rule,
      standing,
      ...(erasedAt && { erased_at: erasedAt }),
    })
    .onConflict((conflict) => conflict.columns(['area_id', 'person_id', 'erasure_id']).doNothing())
    .execute()
}
