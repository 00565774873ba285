import { endAgreementAccess, endConsents, noteDoneIfThere } from '#people'
import { asOwner } from '../platform/db/context.ts'
import type { WholeTransaction } from '../platform/db/db.ts'
import { endingOf } from './in-force.ts'
import { lockAgreement } from './lock-agreement.ts'
import { actsIn, type By } from './propose-version.ts'

interface End extends By {
  /** Made with the form. */
  endingId: string
  /** The first day on which it no longer counts; today: at once. */
  overFrom: string
  why?: string
  today: string
}

/**
 * A party ends an agreement, from today on or from a day to come; with it end the provider's scopes
 * and what was decided.
 * Of several endings the earliest counts. Either may end it: the person's rights over her access are
 * used as the owner where it is the provider.
 * @returns `ended_before` where it was to end by then already.
 */
export async function endAgreement(
  db: WholeTransaction,
  end: End,
): Promise<'ended' | 'ended_before' | 'unknown'> {
  const { areaId, agreementId, party, overFrom, today, by } = end
  const found = await lockAgreement(db, areaId, agreementId)
  if (!found) return 'unknown'
  const before = endingOf(found)
  if (before && before.overFrom <= overFrom) return 'ended_before'
  await db
    .insertInto('agreements.ending')
    .values({
      area_id: areaId,
      agreement_id: agreementId,
      person_id: found.personId,
      provider_id: found.providerId,
      ending_id: end.endingId,
      party,
      over_from: overFrom,
      why: end.why,
      ended_by: by,
    })
    .execute()
  await noteDoneIfThere(db, actsIn(end, found), 'ended agreement')
  const { personId } = found
  const consentIds = found.versions.flatMap(({ assents }) =>
    assents.flatMap(({ consentId }) => consentId ?? []),
  )
  const takeAway = async (on: WholeTransaction) => {
    await endAgreementAccess(on, { ...actsIn(end, found), agreementId, overFrom, today, by })
    await endConsents(on, { areaId, personId, consentIds, overFrom, by })
  }
  await (party === 'person' ? takeAway(db) : asOwner(db, takeAway))
  return 'ended'
}
