import { toConfirm, type HeldPart } from '#areas'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asksOfPerson } from '../sharing/asks.ts'
import { audiences } from '../audiences.ts'

/** What a person was asked to let be shown of her, and what she said. */
export async function sharedHeldAbout(
  db: WholeTransaction,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  const asks = await asksOfPerson(db, areaId, personId)
  return [
    {
      ...{ part: 'shown_to_others', title: 'What enterprises ask to show of you' },
      why: `So that nothing small is shown without a yes (consent) ${toConfirm}.`,
      ...{ controller: 'scheme', kept: 'Until the record is erased.' },
      items: asks.map((one) => ({
        What: one.goalId ? 'A goal in your own words' : 'Counts of fewer than 5 people',
        'For whom': audiences[one.audience],
        Until: one.untilOn,
        Asked: one.askedAt,
        Answer: one.saidYes === null ? null : one.saidYes ? 'yes' : 'no',
        Said: one.saidAt,
      })),
      from: ['evidence.consent_ask', 'evidence.consent_answer'],
    },
  ]
}
