import { sql } from 'kysely'
import { endInvitation, invite } from '#accounts'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import { endConsents, recordConsent, type Decision } from '../access/consents.ts'
import type { Scope } from '../access/scopes.ts'
import { noteDone } from '../trail.ts'
import type { OfferForm } from './offer-form.ts'

interface New extends OfferForm {
  areaId: string
  personId: string
  relation: 'helper' | 'family' | 'friend' | 'professional'
  scopes: Scope[]
  /** In words: `Ffion may see About me`. */
  decision: string
  decided: Decision
  by: string
  /** How long the link works. */
  days: number
  mostADay: number
}

/**
 * Invites somebody to see something, by a link that works once; sent twice it is one. As who may
 * change the record.
 * @returns `too many` when that was enough for a day, `known` when it was offered before.
 */
export async function offerAccess(
  db: WholeTransaction,
  offer: New,
): Promise<'offered' | 'known' | 'too many'> {
  const { areaId, personId, offerId, by, days } = offer
  const before = await counted(db, offer)
  if (before.known) return 'known'
  if (before.today >= offer.mostADay) return 'too many'
  const consentId = newId()
  await recordConsent(db, {
    ...{ areaId, personId, consentId, by, decision: offer.decision },
    ...offer.decided,
  })
  await db
    .insertInto('people.access_offer')
    .values({
      ...{ area_id: areaId, person_id: personId, offer_id: offerId, consent_id: consentId },
      ...{ name: offer.name, relation: offer.relation, scopes: offer.scopes, why: offer.why },
      until_on: offer.untilOn,
      by_email: offer.email !== undefined,
      offered_by: by,
      ends_at: sql<Date>`now() + make_interval(days => ${days})`,
    })
    .execute()
  await asOwner(db, (owner) =>
    invite(owner, {
      ...{ areaId, by, days, kind: 'supporter', invitationId: offerId, secret: offer.secret },
      does: { personId, offerId },
    }),
  )
  await noteDone(db, { areaId, personId }, 'changed offer')
  return 'offered'
}

/** Of two forms that come at once, the second waits for the first. */
async function counted(db: WholeTransaction, { areaId, personId, offerId }: New) {
  await lockByName(db, 'offers', areaId, personId)
  const { rows } = await sql<{ today: number; known: boolean }>`
    select count(*) filter (where offered_at > now() - interval '1 day')::int as today,
      coalesce(bool_or(offer_id = ${offerId}), false) as known
    from people.access_offer where area_id = ${areaId} and person_id = ${personId}`.execute(db)
  return rows[0]!
}

/**
 * Takes an invitation back; pressed twice is once. Who has said yes meanwhile keeps what she sees
 * until it is stopped. As who may change the record.
 */
export async function takeOfferBack(
  db: WholeTransaction,
  { areaId, personId, offerId, by }: Pick<New, 'areaId' | 'personId' | 'offerId' | 'by'>,
): Promise<void> {
  const offer = await db
    .selectFrom('people.access_offer')
    .select('consent_id')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('offer_id', '=', offerId)
    .executeTakeFirst()
  if (!offer) return
  // First the link: whoever opens it at the same time waits for us, or we for her.
  await asOwner(db, (owner) => endInvitation(owner, areaId, offerId))
  const ended = await db
    .updateTable('people.access_offer')
    .set({ ended_at: sql`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('offer_id', '=', offerId)
    .where('accepted_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n) return
  await endConsents(db, { areaId, personId, consentIds: [offer.consent_id], by })
  await noteDone(db, { areaId, personId }, 'removed offer')
}
