import { sql } from 'kysely'
import { isOrSharesEmail } from '#accounts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import { ownRecord } from '../begin-record.ts'
import { person } from '../person.ts'
import type { Providers } from '../from-above.ts'
import { noteDone } from '../trail.ts'
import { lockWhose } from '../whose-lock.ts'
import { accountIn, standingClaim } from './trusted.ts'

interface Take {
  areaId: string
  personId: string
  claimId: string
  /** The link that is used. */
  invitationId: string
  accountId: string
}

export type Taken =
  | 'claimed'
  /** She keeps another record of her own here: two can't be put together. */
  | 'has another'
  /** It is whoever keeps the record or checked who she is, or has an address together with them. */
  | 'not hers'

/**
 * The record on paper is hers from now on, once. As the owner only.
 * @returns undefined where it can't be claimed any more.
 */
export async function claimRecord(
  db: WholeTransaction,
  providers: Pick<Providers, 'accountsRunning'>,
  take: Take,
): Promise<Taken | undefined> {
  const { areaId, personId, claimId, accountId } = take
  // The same lock as of a record that she begins herself.
  await lockByName(db, 'record', areaId, accountId)
  await lockWhose(db, areaId, personId)
  const claim = await standingClaim(db, providers, take)
  if (!claim) return undefined
  const keepers = await providers.accountsRunning(db, areaId, claim.providerId)
  if (await isOrSharesEmail(db, accountId, [accountIn(claim.checkedBy), ...keepers]))
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
  await db
    .updateTable('people.paper_claim')
    .set({ taken_at: sql`now()`, taken_by: accountId })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('claim_id', '=', claimId)
    .execute()
  await noteDone(db, { areaId, personId }, 'claimed record')
  return 'claimed'
}
