import { z } from 'zod'
import type { Db } from '../db/db.ts'
import { task, type Tasks } from '../jobs/index.ts'
import { factsOf, type Log } from '../log.ts'
import { forgetOldMessages } from './outbox.ts'
import { Refused } from './refused.ts'
import type { Outgoing, Transport } from './outgoing.ts'
import { isOutbox } from './transport.ts'

/** A message that its server hasn't taken for so long is given up: it is news no more. */
const triedFor = 3 * 24 * 3_600_000

/**
 * The job that sends a message.
 *
 * Each message is sent once: its row is locked, and one that was sent or refused is left alone.
 * The one gap that no sender can close is a crash after the mail server took the message and
 * before our commit: then it is sent again, with the same Message-ID (by Notify: the same
 * reference), by which the receiver can tell that it is the same message.
 *
 * What it says is erased with the sending, or when it is refused for good or after three days;
 * only the development outbox keeps it.
 */
export function sendMessageTasks(transport: Transport, log: Log = () => {}): Tasks {
  return {
    'send-message': task(z.object({ messageId: z.guid() }), async ({ db, details, areaId }) => {
      const message = await lockUnsent(db, areaId, details.messageId)
      if (!message) return
      const kept = isOutbox(transport)
      // Before sending: whatever fails after it sends the message a second time.
      await forgetOldMessages(db, areaId, kept ? 200 : 0)
      const code = kept ? undefined : await refusalOf(transport[message.channel], message)
      if (code) log('warning', 'message refused', { message: message.messageId, code })
      const now = new Date()
      await db
        .updateTable('messages.message')
        .set({ ...(kept ? {} : erased), ...(code ? { failed_at: now } : { sent_at: now }) })
        .where('area_id', '=', areaId)
        .where('message_id', '=', message.messageId)
        .execute()
    }),
  }
}

const erased = { recipient: null, subject: null, body: null, reply_to: null }

type Unsent = Outgoing & { channel: 'email' | 'sms' }

async function lockUnsent(
  db: Db<'messages'>,
  areaId: string,
  messageId: string,
): Promise<Unsent | undefined> {
  const row = await db
    .selectFrom('messages.message')
    .select(['message_id', 'channel', 'recipient', 'subject', 'body', 'reply_to', 'created_at'])
    .where('area_id', '=', areaId)
    .where('message_id', '=', messageId)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return (
    row && {
      messageId: row.message_id,
      channel: row.channel === 'sms' ? 'sms' : 'email',
      to: row.recipient ?? '',
      subject: row.subject ?? '',
      body: row.body ?? '',
      replyTo: row.reply_to,
      createdAt: row.created_at,
    }
  )
}

/**
 * Tries to send.
 * @returns why the message will never be sent, or nothing when it was.
 * @throws when it should be tried again.
 */
async function refusalOf(send: Transport['email'], message: Outgoing): Promise<string | undefined> {
  if (!send) return 'no transport'
  try {
    await send(message)
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.code
    if (Date.now() - message.createdAt.getTime() < triedFor) throw error
    return `given up ${factsOf(error).code}`
  }
}
