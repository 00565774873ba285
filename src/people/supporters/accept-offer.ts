import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { accountsDeciding } from '../access/holders.ts'
import { ownRecord } from '../begin-record.ts'
import { noteDone } from '../trail.ts'
import { openOffer, type Offer } from './offers.ts'

interface Accept {
  areaId: string
  personId: string
  offerId: string
  accountId: string
}

/**
 * An offer whose giver may still give it: as the link is opened, and again when it is accepted. As
 * the owner only.
 */
export async function standingOffer(
  db: Db<'people'>,
  { areaId, personId, offerId }: Omit<Accept, 'accountId'>,
): Promise<Offer | undefined> {
  const offer = await openOffer(db, { areaId, personId, offerId })
  if (!offer) return undefined
  const giver = offer.offeredBy.replace(/^account:/, '')
  // All of it only the person gives.
  const may = offer.scopes.includes('everything')
    ? (await ownRecord(db, areaId, giver)) === personId
    : (await accountsDeciding(db, areaId, personId)).includes(giver)
  return may ? offer : undefined
}

/**
 * Somebody says yes: what she is offered takes the place of what she could see before. As the
 * owner only, in the name of who invited.
 * @returns `own` where the record is hers already; undefined when it can't be accepted any more.
 */
export async function acceptOffer(
  db: Db<'people' | 'audit'>,
  accept: Accept,
): Promise<'accepted' | 'own' | undefined> {
  const { areaId, personId, offerId, accountId } = accept
  if ((await ownRecord(db, areaId, accountId)) === personId) return 'own'
  const offer = await standingOffer(db, accept)
  if (!offer) return undefined
  // Of two links that she opens at once, the second takes the place of the first.
  await lockByName(db, 'access', personId, accountId)
  const before = await db
    .updateTable('people.access')
    .set({ ended_at: sql`now()`, ended_by: offer.offeredBy })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const of = { areaId, personId }
  if (before.numUpdatedRows > 0n) await noteDone(db, of, 'ended_access offer')
  await db
    .insertInto('people.access')
    .values({
      ...{ area_id: areaId, person_id: personId, access_id: offerId, account_id: accountId },
      ...{ name: offer.name, relation: offer.relation, scopes: offer.scopes, why: offer.why },
      ...{ from_on: sql<string>`current_date`, until_on: offer.untilOn, given_by: offer.offeredBy },
    })
    .execute()
  const { consent_id } = await db
    .updateTable('people.access_offer')
    .set({ accepted_at: sql`now()` })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('offer_id', '=', offerId)
    .returning('consent_id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('people.consent')
    .set({ access_id: offerId })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('consent_id', '=', consent_id)
    .execute()
  await noteDone(db, of, 'gave_access offer')
  return 'accepted'
}
