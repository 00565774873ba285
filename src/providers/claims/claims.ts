import type { Db } from '../../platform/db/db.ts'

/** Somebody says that a listing is hers, and a coordinator has yet to decide. */
export interface WaitingClaim {
  claimId: string
  providerId: string
  accountId: string
  words: string
  askedAt: Date
}

/** Those that wait, oldest first: a coordinator sees all, others see their own. */
export async function waitingClaims(db: Db<'providers'>, areaId: string): Promise<WaitingClaim[]> {
  const rows = await db
    .selectFrom('providers.claim')
    .select(['claim_id', 'provider_id', 'account_id', 'words', 'asked_at'])
    .where('area_id', '=', areaId)
    .where('decided_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('claim_id')
    .execute()
  return rows.map((row) => ({
    claimId: row.claim_id,
    providerId: row.provider_id,
    accountId: row.account_id,
    words: row.words,
    askedAt: row.asked_at,
  }))
}

/** How the last claim stands that an account made of a listing; undefined when it made none. */
export async function ownClaim(
  db: Db<'providers'>,
  areaId: string,
  { providerId, accountId }: { providerId: string; accountId: string },
): Promise<'waits' | 'accepted' | 'refused' | undefined> {
  const row = await db
    .selectFrom('providers.claim')
    .select('outcome')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('account_id', '=', accountId)
    .orderBy('asked_at', 'desc')
    .orderBy('claim_id', 'desc')
    .executeTakeFirst()
  return row && ((row.outcome ?? 'waits') as 'waits' | 'accepted' | 'refused')
}
