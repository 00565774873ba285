import { sql } from 'kysely'
import { hashOf, newSecret } from '#accounts'
import type { Db } from '../../platform/db/db.ts'

/** Whether a calendar shows whole names, or initials. */
export type NamesShown = 'initials' | 'names'

/** What a link shows: of an enterprise, of one who works in it, or of a person. */
export type Shows = { providerId: string; workerId: string | null } | { personId: string }

export interface CalendarLink {
  linkId: string
  providerId: string
  workerId: string | null
  accountId: string
  names: NamesShown
  madeAt: Date
}

export type PersonLink = Pick<CalendarLink, 'linkId' | 'accountId' | 'names' | 'madeAt'> & {
  personId: string
}

interface LinkToMake {
  areaId: string
  /** Made with the form, so that one sent twice is one. */
  linkId: string
  accountId: string
  names: NamesShown
}

/** Makes a link. @returns its secret, of which only the hash is kept; none: it was made before. */
export async function makeCalendarLink(
  db: Db<'practice'>,
  { areaId, linkId, accountId, names, ...of }: LinkToMake & Shows,
): Promise<string | undefined> {
  const secret = newSecret()
  const row = {
    ...{ area_id: areaId, link_id: linkId, account_id: accountId, names },
    secret_hash: hashOf(secret),
  }
  const insert =
    'personId' in of
      ? db.insertInto('practice.person_calendar_link').values({ ...row, person_id: of.personId })
      : db
          .insertInto('practice.calendar_link')
          .values({ ...row, provider_id: of.providerId, worker_id: of.workerId })
  const { numInsertedOrUpdatedRows } = await insert
    .onConflict((same) => same.columns(['area_id', 'link_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 0n ? undefined : secret
}

const columns = sql`link_id as "linkId", account_id as "accountId", names, made_at as "madeAt"`

/** The links to weeks of enterprises that are open, and that whoever asks may end. */
export async function calendarLinks(
  db: Db<'practice'>,
  areaId: string,
  providerIds: string[],
): Promise<CalendarLink[]> {
  const { rows } = await sql<CalendarLink>`
    select ${columns}, provider_id as "providerId", worker_id as "workerId"
    from practice.calendar_link
    where area_id = ${areaId} and provider_id = any (${providerIds}::uuid[]) and ended_at is null
    order by made_at, link_id`.execute(db)
  return rows
}

/** The links to a person's week that are open. */
export async function personLinks(
  db: Db<'practice'>,
  areaId: string,
  personId: string,
): Promise<PersonLink[]> {
  const { rows } = await sql<PersonLink>`
    select ${columns}, person_id as "personId" from practice.person_calendar_link
    where area_id = ${areaId} and person_id = ${personId} and ended_at is null
    order by made_at, link_id`.execute(db)
  return rows
}

/** Ends a link: from then on it shows nothing. @returns whether there was one. */
export async function endCalendarLink(
  db: Db<'practice'>,
  { areaId, linkId, by }: { areaId: string; linkId: string; by: string },
  of: 'work' | 'person',
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(of === 'work' ? 'practice.calendar_link' : 'practice.person_calendar_link')
    .set({ ended_at: new Date(), ended_by: by })
    .where('area_id', '=', areaId)
    .where('link_id', '=', linkId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * What a link's secret opens; undefined: nothing, or nothing any more. One that shows work ends when
 * whoever made it does this work no more, or the worker has left; a person's, when whoever made it may
 * not change her record any more. As the owner: nobody is signed in.
 */
export async function linkOpenedBy(
  db: Db<'practice'>,
  areaId: string,
  secret: string,
): Promise<CalendarLink | PersonLink | undefined> {
  const hash = hashOf(secret)
  const work = await sql<CalendarLink>`
    select ${columns}, provider_id as "providerId", worker_id as "workerId"
    from practice.calendar_link
    where area_id = ${areaId} and secret_hash = ${hash} and ended_at is null`.execute(db)
  if (work.rows[0]) return work.rows[0]
  const person = await sql<PersonLink>`
    select ${columns}, person_id as "personId" from practice.person_calendar_link
    where area_id = ${areaId} and secret_hash = ${hash} and ended_at is null`.execute(db)
  return person.rows[0]
}
