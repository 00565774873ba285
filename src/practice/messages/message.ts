import { sql } from 'kysely'
import { noteDoneIfThere } from '#people'
import type { Db, WholeTransaction } from '../../platform/db/db.ts'
import { enqueue } from '../../platform/jobs/index.ts'

/** What one of two wrote to the other. */
export interface Message {
  messageId: string
  providerId: string
  personId: string
  party: 'person' | 'provider'
  words: string
  /** Who wrote it, as she was called. */
  name: string
  sentAt: Date
  /** What was answered at once, for it came in quiet hours. */
  quietAnswer: string | null
  /** `account:<id>` */
  by: string
}

/** A person and an enterprise. */
export interface Thread {
  areaId: string
  providerId: string
  personId: string
}

const shownAtMost = 200

/** What was written between two, the last of it; the first first. */
export async function messages(
  db: Db<'practice'>,
  { areaId, providerId, personId }: Thread,
): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select message_id as "messageId", provider_id as "providerId", person_id as "personId", party,
      words, name, sent_at as "sentAt", quiet_answer as "quietAnswer", made_by as by
    from practice.message
    where area_id = ${areaId} and provider_id = ${providerId} and person_id = ${personId}
    order by sent_at desc, message_id desc limit ${shownAtMost}`.execute(db)
  return rows.toReversed()
}

/** When something was written last, between an enterprise or a person and each other one. */
export async function lastMessages(
  db: Db<'practice'>,
  areaId: string,
  of: { providerId: string } | { personId: string },
): Promise<{ providerId: string; personId: string; sentAt: Date; party: Message['party'] }[]> {
  const whose =
    'personId' in of ? sql`person_id = ${of.personId}` : sql`provider_id = ${of.providerId}`
  const { rows } = await sql<{
    providerId: string
    personId: string
    sentAt: Date
    party: Message['party']
  }>`
    select distinct on (provider_id, person_id) provider_id as "providerId", person_id as "personId",
      sent_at as "sentAt", party
    from practice.message where area_id = ${areaId} and ${whose}
    order by provider_id, person_id, sent_at desc`.execute(db)
  return rows.toSorted((a, b) => b.sentAt.getTime() - a.sentAt.getTime())
}

interface MessageToSend extends Omit<Message, 'sentAt'>, Thread {
  /** The others are told from then on. */
  tellAt: Date
}

/**
 * Sends a message; a form sent twice sends one. The others are told by email that there is one, when it
 * is time.
 */
export async function sendMessage(db: WholeTransaction, message: MessageToSend): Promise<void> {
  const { areaId, messageId, providerId, personId, party, tellAt } = message
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.message')
    .values({
      area_id: areaId,
      message_id: messageId,
      provider_id: providerId,
      person_id: personId,
      party,
      words: message.words,
      name: message.name,
      made_by: message.by,
      tell_at: tellAt,
      quiet_answer: message.quietAnswer,
    })
    .onConflict((same) => same.columns(['area_id', 'message_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  const actsFor = party === 'provider' ? providerId : undefined
  await noteDoneIfThere(db, { areaId, personId, actsFor }, 'wrote message')
  await enqueue(db, 'tell-of-message', { messageId }, { runAt: tellAt })
}
