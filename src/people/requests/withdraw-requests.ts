import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { keepForWriter } from '../paper/taken-out.ts'
import type { TakenClaim } from '../paper/taken-claims.ts'
import { noteDone } from '../trail.ts'

/** What stands in place of what somebody else wrote. */
const taken = 'It was not the person who asked this. What was written is no longer here.'

export interface Withdrawn {
  requestId: string
  providerId: string
}

/**
 * Withdraws what was asked of enterprises about a person since an account got the record by mistake:
 * nothing waits for an answer, and whoever asked sees no answer. What was answered stays with the
 * enterprise and the person. As the owner.
 */
export async function withdrawRequests(
  db: Db<'people' | 'audit'>,
  areaId: string,
  { personId, takenAt, takenBy }: TakenClaim,
): Promise<Withdrawn[]> {
  const rows = await db
    .selectFrom('people.request')
    .select(['request_id', 'provider_id', 'words'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('asked_at', '>=', takenAt)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .execute()
  for (const { request_id, words } of rows) {
    const title = 'What was asked of an enterprise'
    await keepForWriter(db, areaId, takenBy, { itemId: newId(), title, words })
    await db
      .updateTable('people.request')
      .set({ account_id: null, withdrawn_at: sql`now()`, words: taken })
      .where('area_id', '=', areaId)
      .where('person_id', '=', personId)
      .where('request_id', '=', request_id)
      .execute()
  }
  if (rows.length > 0) await noteDone(db, { areaId, personId }, 'undid request')
  return rows.map((row) => ({ requestId: row.request_id, providerId: row.provider_id }))
}
