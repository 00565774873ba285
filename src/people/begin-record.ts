import type { Db } from '../platform/db/db.ts'
import { lockByName } from '../platform/db/lock-by-name.ts'
import { newId } from '../platform/db/new-id.ts'
import { noteDone } from './trail.ts'

interface Own {
  areaId: string
  accountId: string
  name: string
  /** The day in the area. */
  today: string
}

/**
 * Begins a person's own record. Who has one in this area already keeps it: sent twice is once. As
 * the owner only: before there is access, nobody may see or write anything of it.
 * @returns the id of her record.
 */
export async function beginOwnRecord(
  db: Db<'people' | 'audit'>,
  { areaId, accountId, name, today }: Own,
): Promise<string> {
  // Of two that come at once, the second waits and finds the first one's.
  await lockByName(db, 'record', areaId, accountId)
  const has = await ownRecord(db, areaId, accountId)
  if (has) return has
  const personId = newId()
  const by = `account:${accountId}`
  await db
    .insertInto('people.person')
    .values({ area_id: areaId, person_id: personId, name, begun_by: by })
    .execute()
  await db
    .insertInto('people.access')
    .values({
      area_id: areaId,
      person_id: personId,
      access_id: newId(),
      account_id: accountId,
      name,
      relation: 'self',
      scopes: ['everything'],
      why: 'It is my own record',
      from_on: today,
      given_by: by,
    })
    .execute()
  await noteDone(db, { areaId, personId }, 'began record')
  return personId
}

/** The record that an account keeps of itself here. */
export async function ownRecord(
  db: Db<'people'>,
  areaId: string,
  accountId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('people.access')
    .select('person_id')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .where('relation', '=', 'self')
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.person_id
}
