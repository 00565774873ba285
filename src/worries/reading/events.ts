import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'

/** The trail of a worry: who opened it and what was done. It is only ever added to. */
export interface Event {
  eventId: string
  what: What
  happenedAt: Date
  accountId: string
  name: string
  words: string | null
  passedTo: string | null
  passedOn: string | null
}

export type What = 'opened' | 'taken' | 'noted' | 'passed_on' | 'closed' | 'reopened'

/** Of which worry, and who does it. */
export interface Of {
  areaId: string
  worryId: string
  by: { accountId: string; name: string }
}

export interface Done {
  /** Made with the form, so that one sent twice is one. */
  eventId: string
  what: Exclude<What, 'opened'>
  words?: string
  passedTo?: string
  passedOn?: string
}

/** The oldest first. */
export async function eventsOf(
  db: Db<'worries'>,
  areaId: string,
  worryId: string,
): Promise<Event[]> {
  const rows = await db
    .selectFrom('worries.event')
    .select(['event_id', 'what', 'happened_at', 'account_id', 'name', 'words'])
    .select(['passed_to', 'passed_on'])
    .where('area_id', '=', areaId)
    .where('worry_id', '=', worryId)
    .orderBy('happened_at')
    .orderBy('event_id')
    .execute()
  return rows.map((row) => ({
    eventId: row.event_id,
    what: row.what as What,
    happenedAt: row.happened_at,
    accountId: row.account_id,
    name: row.name,
    words: row.words,
    passedTo: row.passed_to,
    passedOn: row.passed_on,
  }))
}

/** Who has taken it: the last who did. */
export function takerOf(events: Event[]): Event | undefined {
  return events.findLast(({ what }) => what === 'taken')
}

export function isClosed(events: Event[]): boolean {
  return events.findLast(({ what }) => what === 'closed' || what === 'reopened')?.what === 'closed'
}

/** Notes that somebody opened it; within an hour once, for she goes to and fro. */
export async function noteOpened(db: Db<'worries'>, { areaId, worryId, by }: Of): Promise<void> {
  await sql`insert into worries.event (area_id, worry_id, event_id, what, account_id, name, kept_from)
    select area_id, worry_id, ${newId()}, 'opened', ${by.accountId}, ${by.name}, kept_from
    from worries.worry
    where area_id = ${areaId} and worry_id = ${worryId} and not exists (
      select from worries.event where event.area_id = ${areaId} and event.worry_id = ${worryId}
        and account_id = ${by.accountId} and happened_at > now() - interval '1 hour')`.execute(db)
}

/** Adds to the trail, once. */
export async function addEvent(
  db: Db<'worries'>,
  { areaId, worryId, by }: Of,
  { eventId, what, words, passedTo, passedOn }: Done,
): Promise<void> {
  await sql`insert into worries.event (area_id, worry_id, event_id, what, account_id, name, words,
      passed_to, passed_on, kept_from)
    select area_id, worry_id, ${eventId}, ${what}, ${by.accountId}, ${by.name}, ${words ?? null},
      ${passedTo ?? null}, ${passedOn ?? null}::date, kept_from
    from worries.worry where area_id = ${areaId} and worry_id = ${worryId}
    on conflict do nothing`.execute(db)
}

/** Lets one after the other look at a worry and add to it, until the transaction ends. */
export async function lockWorry(db: Db<'worries'>, worryId: string): Promise<void> {
  await lockByName(db, 'worry', worryId)
}
