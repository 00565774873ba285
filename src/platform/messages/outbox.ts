// The development outbox: what would have been sent, for a developer to read. It is empty where
// messages leave by SMTP or Notify.
import { sql } from 'kysely'
import type { Db } from '../db/db.ts'

export interface OutboxMessage {
  messageId: string
  channel: 'email' | 'sms'
  to: string
  subject: string
  body: string
  replyTo: string | null
  sentAt: Date
}

/** The area's newest 200 messages of the last 30 days, the newest first. */
export async function outbox(db: Db<'messages'>): Promise<OutboxMessage[]> {
  const rows = await kept(db).orderBy('message_id', 'desc').limit(200).execute()
  return rows.map(asMessage)
}

export async function outboxMessage(
  db: Db<'messages'>,
  messageId: string,
): Promise<OutboxMessage | undefined> {
  const row = await kept(db).where('message_id', '=', messageId).executeTakeFirst()
  return row && asMessage(row)
}

/** Deletes what the outbox of an area keeps beyond its newest messages and beyond 30 days. */
export async function forgetOldMessages(
  db: Db<'messages'>,
  areaId: string,
  newest = 200,
): Promise<void> {
  await sql`with kept as (
      select message_id, created_at, row_number() over (order by message_id desc) as place
      from messages.message
      where area_id = ${areaId} and sent_at is not null and body is not null)
    delete from messages.message using kept
    where message.area_id = ${areaId} and message.message_id = kept.message_id
      and (kept.place > ${newest} or kept.created_at < now() - interval '30 days')`.execute(db)
}

function kept(db: Db<'messages'>) {
  return db
    .selectFrom('messages.message')
    .select(['message_id', 'channel', 'recipient', 'subject', 'body', 'reply_to', 'sent_at'])
    .where('area_id', '=', sql<string>`current_setting('goldcrest.area')::uuid`)
    .where('sent_at', 'is not', null)
    .where('body', 'is not', null)
}

type Kept = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number]

function asMessage(row: Kept): OutboxMessage {
  return {
    messageId: row.message_id,
    channel: row.channel === 'sms' ? 'sms' : 'email',
    to: row.recipient ?? '',
    subject: row.subject ?? '',
    body: row.body ?? '',
    replyTo: row.reply_to,
    sentAt: row.sent_at ?? new Date(0),
  }
}
