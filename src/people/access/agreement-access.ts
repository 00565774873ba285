import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { noteDone, type Acts } from '../trail.ts'
import { providerScopes, type Scope } from './scopes.ts'

/** What an agreement gives a provider of a person's record, and takes away. */

interface Of extends Acts {
  agreementId: string
  /** The day in the area. */
  today: string
  /** Who acts: `account:<id>`. */
  by: string
}

interface Given extends Of {
  providerId: string
  /** The provider's, as the person knows her. */
  name: string
  scopes: Scope[]
  why: string
  /** Days, both of them included. */
  fromOn: string
  untilOn?: string
}

/**
 * Gives a provider what she agreed with a person, from a day on; what the agreement gave before
 * goes until the day before. As the person, or who helps her with everything; or as the owner,
 * where it is the provider who says yes last.
 */
export async function giveProviderAccess(db: Db<'people' | 'audit'>, given: Given): Promise<void> {
  await endAgreementAccess(db, { ...given, overFrom: given.fromOn })
  await db
    .insertInto('people.access')
    .values({
      area_id: given.areaId,
      person_id: given.personId,
      access_id: newId(),
      provider_id: given.providerId,
      name: given.name,
      relation: 'provider',
      scopes: given.scopes.filter((scope) => providerScopes.includes(scope)),
      why: given.why,
      from_on: given.fromOn,
      until_on: given.untilOn,
      agreement_id: given.agreementId,
      given_by: given.by,
    })
    .execute()
  await noteDone(db, given, 'gave_access agreement')
}

/**
 * Ends what an agreement gave, from a day on: at once when that has come. What the person has
 * stopped already stays stopped.
 */
export async function endAgreementAccess(
  db: Db<'people' | 'audit'>,
  { overFrom, today, ...of }: Of & { overFrom: string },
): Promise<void> {
  const { areaId, personId, agreementId, by } = of
  const ended = await db
    .updateTable('people.access')
    .set({ ended_at: sql`now()`, ended_by: by })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('agreement_id', '=', agreementId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', overFrom)]))
    .returningAll()
    .execute()
  const isOver = overFrom <= today
  const doing = isOver ? 'ended_access agreement' : 'ended_access agreement_later'
  if (ended.length > 0) await noteDone(db, of, doing)
  if (isOver) return
  // Of one that was given only its end can be said, so what is left of it is given anew.
  const left = ended.filter((access) => access.from_on < overFrom)
  for (const access of left)
    await db
      .insertInto('people.access')
      .values({
        ...access,
        access_id: newId(),
        until_on: sql<string>`${overFrom}::date - 1`,
        ended_at: null,
        ended_by: null,
      })
      .execute()
}
