import { sql } from 'kysely'
import { z } from 'zod'
import { acceptInvitation, newSecret } from '#accounts'
import { asOwner } from '../platform/db/context.ts'
import type { WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { headingNames, type Heading } from './about-me/headings.ts'
import { saveHeading } from './about-me/save-heading.ts'
import { sayOutcome } from './goals/say-outcome.ts'
import { setGoal } from './goals/set-goal.ts'
import { acceptOffer } from './supporters/accept-offer.ts'
import { offerAccess } from './supporters/offer-access.ts'
import { saveChoice, saveWish } from './wishes/save-wish.ts'
import { faces, type Faces } from './wishes/wish.ts'

/** What somebody who was invented with a demonstration has written in her record. */
export const inventedRecordSchema = z.object({
  aboutMe: z.partialRecord(z.enum(headingNames as [Heading, ...Heading[]]), z.string()),
  wish: z.string(),
  faces: z.enum(Object.keys(faces) as [Faces, ...Faces[]]),
  /** The language that she likes best, by its term. */
  language: z.string().optional(),
  goals: z.array(
    z.object({ words: z.string(), outcome: z.enum(['reached', 'let_go']).optional() }),
  ),
  /** Who helps her with all of it. */
  helper: z.object({ email: z.email(), name: z.string(), why: z.string() }).optional(),
})

interface Whose {
  areaId: string
  personId: string
  /** `account:<id>`, hers. */
  by: string
  /** The account that helps her. */
  helperId?: string
}

/** Writes an invented record that was begun and is empty, by the commands that people use. As the person. */
export async function writeInventedRecord(
  db: WholeTransaction,
  { areaId, personId, by, helperId }: Whose,
  record: z.infer<typeof inventedRecordSchema>,
): Promise<void> {
  const of = { areaId, personId, by }
  for (const [heading, words] of Object.entries(record.aboutMe))
    await saveHeading(db, { ...of, heading: heading as Heading, words, revision: 0 })
  await saveWish(db, { ...of, words: record.wish, revision: 0 })
  await saveChoice(db, of, { faces: record.faces })
  if (record.language) await saveChoice(db, of, { language: record.language })
  for (const { words, outcome } of record.goals) {
    const goalId = newId()
    await setGoal(db, { ...of, goalId, words })
    if (outcome) await sayOutcome(db, { ...of, goalId, outcomeId: newId(), outcome })
  }
  if (!record.helper || !helperId) return
  const { name, why } = record.helper
  const [offerId, secret] = [newId(), newSecret()]
  await offerAccess(db, {
    ...{ ...of, offerId, secret, name, why, relation: 'helper', scopes: ['everything'] },
    decision: `${name} may see and change everything`,
    decided: { standing: 'person', explained: 'talking' },
    ...{ untilOn: undefined, email: undefined, days: 14, mostADay: 1 },
  })
  await asOwner(db, async (owner) => {
    await actAs(owner, `account:${helperId}`)
    await acceptInvitation(owner, areaId, secret, helperId)
    await acceptOffer(owner, { areaId, personId, offerId, accountId: helperId })
    await actAs(owner, by)
  })
}

/** Whoever acts from here on in a demonstration's transaction. @param by `account:<id>` */
export async function actAs(db: WholeTransaction, by: string): Promise<void> {
  await sql`select set_config('goldcrest.actor', ${by}, true),
    set_config('goldcrest.account', ${by.replace(/^account:/, '')}, true)`.execute(db)
}
