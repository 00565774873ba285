import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { ownRecord } from '../begin-record.ts'
import { person } from '../person.ts'
import { noteDone } from '../trail.ts'
import { claimOf } from './claims.ts'

interface Take {
  areaId: string
  personId: string
  claimId: string
  accountId: string
  /** The enterprises that the account runs. */
  providerIds: string[]
}

export type Taken =
  | 'claimed'
  /** She keeps another record of her own here: two can't be put together. */
  | 'has another'
  /** It is whoever began the record, or checked who she is. */
  | 'not hers'

/**
 * The record on paper is hers from now on, once. As the owner only.
 * @returns undefined where it can't be claimed any more.
 */
export async function claimRecord(
  db: Db<'people' | 'audit'>,
  { areaId, personId, claimId, accountId, providerIds }: Take,
): Promise<Taken | undefined> {
  // The same lock as of a record that she begins herself.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`record:${areaId}:${accountId}`}, 0))`.execute(
    db,
  )
  const claim = await claimOf(db, areaId, personId)
  if (!claim || claim.claimId !== claimId || !claim.checkedBy) return undefined
  if (claim.checkedBy === `account:${accountId}` || providerIds.includes(claim.providerId))
    return 'not hers'
  if (await ownRecord(db, areaId, accountId)) return 'has another'
  const whose = (await person(db, areaId, personId))!
  const claimed = await db
    .updateTable('people.paper_record')
    .set({ claimed_at: sql`now()`, checked_by: claim.checkedBy })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('claimed_at', 'is', null)
    .executeTakeFirst()
  if (claimed.numUpdatedRows === 0n) return undefined
  await db
    .insertInto('people.access')
    .values({
      ...{ area_id: areaId, person_id: personId, access_id: newId(), account_id: accountId },
      ...{ name: whose.name, relation: 'self', scopes: ['everything'] },
      ...{ why: 'It is my own record', from_on: sql<string>`current_date` },
      given_by: claim.checkedBy,
    })
    .execute()
  await noteDone(db, { areaId, personId }, 'claimed record')
  return 'claimed'
}
