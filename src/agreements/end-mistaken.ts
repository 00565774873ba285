import { endAgreementAccess, endConsents } from '#people'
import type { WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { endingOf } from './in-force.ts'
import { lockAgreement } from './lock-agreement.ts'

interface Mistaken {
  areaId: string
  personId: string
  /** Since when somebody else had the person's record. */
  since: Date
  /** `account:<id>` */
  by: string
  /** The day in the area. */
  today: string
}

/**
 * Ends from today on what was said yes to on screen for a person since somebody else had her record:
 * agreements, and proposals. Of one that she had signed on paper before, too: nobody can tell any more
 * what of it she wants. As the owner.
 * @returns those that it ended.
 */
export async function endMistaken(
  db: WholeTransaction,
  { areaId, personId, since, by, today }: Mistaken,
): Promise<{ agreementId: string; providerId: string }[]> {
  const rows = await db
    .selectFrom('agreements.assent')
    .select('agreement_id')
    .distinct()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('party', '=', 'person')
    .where('how', '=', 'on_screen')
    .where('agreed_at', '>=', since)
    // Two who end them at once take them in one order.
    .orderBy('agreement_id')
    .execute()
  const ended: { agreementId: string; providerId: string }[] = []
  for (const { agreement_id: agreementId } of rows) {
    const found = await lockAgreement(db, areaId, agreementId)
    const before = found && endingOf(found)
    if (!found || (before && before.overFrom <= today)) continue
    const { providerId } = found
    await db
      .insertInto('agreements.ending')
      .values({
        ...{ area_id: areaId, agreement_id: agreementId, person_id: personId },
        ...{ provider_id: providerId, ending_id: newId(), party: 'person', over_from: today },
        why: 'It was not the person who said yes: somebody else had the record by mistake',
        ended_by: by,
      })
      .execute()
    const over = { areaId, personId, overFrom: today, by }
    await endAgreementAccess(db, { ...over, agreementId, today })
    const consentIds = found.versions.flatMap(({ assents }) =>
      assents.flatMap(({ consentId }) => consentId ?? []),
    )
    await endConsents(db, { ...over, consentIds })
    ended.push({ agreementId, providerId })
  }
  return ended
}
