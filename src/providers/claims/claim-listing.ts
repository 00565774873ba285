import type { Db } from '../../platform/db/db.ts'

interface Claiming {
  areaId: string
  /** Made with the form. */
  claimId: string
  providerId: string
  accountId: string
  /** Who she is, for whoever checks it. */
  words: string
}

/**
 * Keeps that somebody says a listing is hers, until a coordinator has decided. Said twice, the first
 * one waits. @returns whether it is new.
 */
export async function claimListing(
  db: Db<'providers'>,
  { areaId, claimId, providerId, accountId, words }: Claiming,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('providers.claim')
    .values({
      ...{ area_id: areaId, claim_id: claimId, provider_id: providerId },
      ...{ account_id: accountId, words },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}
