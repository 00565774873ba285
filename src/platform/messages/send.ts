import { type QueryExecutorProvider, sql } from 'kysely'
import type { Db } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { enqueue } from '../jobs/index.ts'
import { emailAddress, oneLine, phoneNumber, plainText } from './addresses.ts'

export interface Email {
  /** One plain address: `asha@example.org`. */
  to: string
  subject: string
  /** Plain text; lines may be as long as their paragraph. */
  body: string
  /** Who gets the answer, when it isn't the installation: one plain address. */
  replyTo?: string
  /** Made with the form that causes it, so that a form sent twice sends one email. */
  messageId?: string
}

export interface Sms {
  to: string
  body: string
}

/**
 * Sends an email when the caller's transaction commits; a rollback sends nothing.
 * @param db a handle in a context.
 * @returns the id of the message.
 * @throws when an address isn't one.
 */
export function sendEmail(
  db: Db<'messages'>,
  { to, subject, body, replyTo, messageId = newId() }: Email,
): Promise<string> {
  return write(db, messageId, {
    channel: 'email',
    recipient: emailAddress(to),
    subject: oneLine(subject),
    body: plainText(body),
    reply_to: replyTo === undefined ? null : emailAddress(replyTo),
  })
}

/**
 * Sends a text message when the caller's transaction commits; a rollback sends nothing. Where
 * emails leave by SMTP and nothing sends texts, it fails and is erased.
 * @param db a handle in a context.
 * @returns the id of the message.
 * @throws when the number isn't one.
 */
export function sendSms(db: Db<'messages'>, { to, body }: Sms): Promise<string> {
  return write(db, newId(), {
    channel: 'sms',
    recipient: phoneNumber(to),
    subject: null,
    body: plainText(body),
    reply_to: null,
  })
}

interface Written {
  channel: 'email' | 'sms'
  recipient: string
  subject: string | null
  body: string
  reply_to: string | null
}

async function write(
  db: Db<'messages'> & QueryExecutorProvider,
  messageId: string,
  written: Written,
): Promise<string> {
  const areaId = sql<string>`current_setting('goldcrest.area')::uuid`
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('messages.message')
    .values({ area_id: areaId, message_id: messageId, ...written })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows) await enqueue(db, 'send-message', { messageId })
  return messageId
}
