import { sql } from 'kysely'
import { accountOf } from '#accounts'
import type { Db } from '../../platform/db/db.ts'
import { beginOwner } from '../workers/begin-owner.ts'

interface Deciding {
  areaId: string
  claimId: string
  accept: boolean
  /** The coordinator's account. */
  coordinatorId: string
}

/** What became of it, or why nothing did. */
export type ClaimDecided =
  | { outcome: 'accepted' | 'refused'; providerId: string; accountId: string }
  | { outcome: 'decided already' | 'closed' | 'has an owner' | 'her own' }

/**
 * Decides whether a listing is hers who says so: of two who decide at once, the first. Who decides
 * never makes herself an owner. As the owner only.
 */
export async function decideClaim(
  db: Db<'providers' | 'accounts'>,
  { areaId, claimId, accept, coordinatorId }: Deciding,
): Promise<ClaimDecided> {
  const claim = await db
    .selectFrom('providers.claim')
    .select(['provider_id', 'account_id'])
    .where('area_id', '=', areaId)
    .where('claim_id', '=', claimId)
    .where('decided_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!claim) return { outcome: 'decided already' }
  const { provider_id: providerId, account_id: accountId } = claim
  if (accountId === coordinatorId) return { outcome: 'her own' }
  const by = `account:${coordinatorId}`
  if (accept) {
    const { name } = (await accountOf(db, accountId))!
    const begun = await beginOwner(db, { areaId, providerId, accountId, name, by })
    if (begun !== 'hers') return { outcome: begun }
  }
  const outcome = accept ? 'accepted' : 'refused'
  await db
    .updateTable('providers.claim')
    .set({ outcome, decided_at: sql<Date>`now()`, decided_by: by })
    .where('area_id', '=', areaId)
    .where('claim_id', '=', claimId)
    .execute()
  return { outcome, providerId, accountId }
}
