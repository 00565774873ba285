import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** A worry in the list of those who are named. All of it is asked for as one of them (`asReader`). */
export interface ListedWorry {
  worryId: string
  sentAt: Date
  isOpened: boolean
  takenBy: string | null
  passedTo: string | null
  isClosed: boolean
}

/** Those that are not closed, the oldest first; then the last hundred that are. */
export async function worries(db: Db<'worries'>, areaId: string): Promise<ListedWorry[]> {
  const { rows } = await sql<ListedWorry>`
    select worry.worry_id as "worryId", sent_at as "sentAt",
      happened.opened as "isOpened",
      happened.taken_by as "takenBy", happened.passed_to as "passedTo",
      coalesce(happened.last_end = 'closed', false) as "isClosed"
    from worries.worry worry
    cross join lateral (
      select count(*) > 0 as opened,
        (array_agg(name order by happened_at desc, event_id desc) filter (where what = 'taken'))[1] as taken_by,
        (array_agg(passed_to order by happened_at desc, event_id desc) filter (where what = 'passed_on'))[1] as passed_to,
        (array_agg(what order by happened_at desc, event_id desc) filter (where what in ('closed', 'reopened')))[1] as last_end
      from worries.event where event.area_id = ${areaId} and event.worry_id = worry.worry_id
    ) happened
    where worry.area_id = ${areaId}
    order by sent_at desc, worry.worry_id desc`.execute(db)
  const open = rows.filter(({ isClosed }) => !isClosed).toReversed()
  return [...open, ...rows.filter(({ isClosed }) => isClosed).slice(0, 100)]
}

/** A worry as it was sent. */
export interface Worry {
  worryId: string
  sentAt: Date
  words: string
  person: string | null
  relation: string | null
  needs: string | null
  harm: string | null
  safe: string | null
  wishes: string | null
  contact: string | null
  mayTell: boolean
}

export async function worryOf(
  db: Db<'worries'>,
  areaId: string,
  worryId: string,
): Promise<Worry | undefined> {
  const row = await db
    .selectFrom('worries.worry')
    .select(['worry_id', 'sent_at', 'words', 'person', 'relation', 'needs', 'harm', 'safe'])
    .select(['wishes', 'contact', 'may_tell'])
    .where('area_id', '=', areaId)
    .where('worry_id', '=', worryId)
    .executeTakeFirst()
  if (!row) return undefined
  const { worry_id, sent_at, may_tell, ...words } = row
  return { worryId: worry_id, sentAt: sent_at, mayTell: may_tell, ...words }
}
