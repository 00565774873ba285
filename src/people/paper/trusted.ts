import { rolesOf, type Role } from '#accounts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import type { Providers } from '../from-above.ts'
import { claimOf, type Claim } from './claims.ts'

/** Whom the scheme trusts to say who somebody is. */
const trusted: Role[] = ['coordinator', 'social_worker']

export function isTrusted(roles: readonly string[] | undefined): boolean {
  return roles?.some((role) => trusted.some((one) => one === role)) === true
}

interface Of {
  areaId: string
  personId: string
  claimId: string
  /** The link that is used: that of the latest check, and of no other. */
  invitationId: string
}

/**
 * A claim whose checker may still say who somebody is: as its link is opened, and again when it is
 * used. As the owner only.
 */
export async function standingClaim(
  db: WholeTransaction,
  providers: Pick<Providers, 'accountsRunning'>,
  { areaId, personId, claimId, invitationId }: Of,
): Promise<(Claim & { checkedBy: string }) | undefined> {
  const claim = await claimOf(db, areaId, personId)
  if (claim?.claimId !== claimId || claim.invitationId !== invitationId) return undefined
  const { checkedBy, providerId } = claim
  if (!checkedBy) return undefined
  const checker = accountIn(checkedBy)
  if (!isTrusted(await rolesOf(db, areaId, checker))) return undefined
  // Who keeps the record doesn't say whose it is, nor who has come to keep it since.
  const keepers = await providers.accountsRunning(db, areaId, providerId)
  return keepers.includes(checker) ? undefined : { ...claim, checkedBy }
}

/** `account:<id>` → the id. */
export function accountIn(by: string): string {
  return by.replace(/^account:/, '')
}
