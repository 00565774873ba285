import { sql } from 'kysely'
import { endInvitation, invite } from '#accounts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { noteDone } from '../trail.ts'
import { lockWhose } from '../whose-lock.ts'
import { claimOf, type Claim } from './claims.ts'

interface Check {
  areaId: string
  claim: Claim
  /** What was seen: `Her passport, and I have known her for years`. */
  seen: string
  by: string
  days: number
  /** Made with the form: one sent twice leads to the same link. */
  invitationId: string
  secret: string
}

/**
 * Somebody whom the scheme trusts has seen who she is, and gets the link for her. A link from before
 * works no longer. As the owner only.
 */
export async function checkClaim(db: WholeTransaction, check: Check): Promise<void> {
  const { areaId, claim, by, days, invitationId, secret } = check
  const { personId, claimId } = claim
  if (claim.invitationId === invitationId) return
  if (claim.invitationId) await endInvitation(db, areaId, claim.invitationId)
  await lockWhose(db, areaId, personId)
  // It may have been used while this waited.
  if ((await claimOf(db, areaId, personId))?.claimId !== claimId) return
  await invite(db, {
    ...{ areaId, by, days, invitationId, secret, kind: 'paper_record' },
    does: { personId, claimId },
  })
  await db
    .updateTable('people.paper_claim')
    .set({
      ...{ checked_at: sql`now()`, checked_by: by, seen: check.seen },
      invitation_id: invitationId,
    })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('claim_id', '=', claimId)
    .execute()
  await noteDone(db, { areaId, personId }, 'checked claim')
}
