import type { WholeTransaction } from '../../platform/db/db.ts'
import { noteDoneIfThere } from '../trail.ts'
import type { Kind, Outcome } from './request-words.ts'

interface Ask {
  areaId: string
  personId: string
  /** Made with the form, so that one sent twice is one. */
  requestId: string
  providerId: string
  kind: Kind
  words: string
  /** As the person is called: the enterprise has to know whom it is about. */
  name: string
  accountId: string
}

/** Asks an enterprise about what it keeps of a person. @returns whether this was the first time. */
export async function askProvider(db: WholeTransaction, ask: Ask): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.request')
    .values({
      area_id: ask.areaId,
      person_id: ask.personId,
      request_id: ask.requestId,
      provider_id: ask.providerId,
      kind: ask.kind,
      words: ask.words,
      name: ask.name,
      account_id: ask.accountId,
      asked_by: `account:${ask.accountId}`,
    })
    .onConflict((conflict) => conflict.columns(['area_id', 'person_id', 'request_id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await noteDoneIfThere(db, { areaId: ask.areaId, personId: ask.personId }, 'changed request')
  return true
}

interface Answering {
  areaId: string
  personId: string
  requestId: string
  /** Made with the form, so that one sent twice is one. */
  answerId: string
  providerId: string
  /** Who asked, and is told. */
  accountId: string
  outcome: Outcome
  words: string
  by: string
}

/** The enterprise says what became of a request. @returns whether this was the first time. */
export async function answerRequest(db: WholeTransaction, answering: Answering): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('people.request_answer')
    .values({
      area_id: answering.areaId,
      person_id: answering.personId,
      request_id: answering.requestId,
      answer_id: answering.answerId,
      provider_id: answering.providerId,
      account_id: answering.accountId,
      outcome: answering.outcome,
      words: answering.words,
      answered_by: answering.by,
    })
    .onConflict((conflict) =>
      conflict.columns(['area_id', 'person_id', 'request_id', 'answer_id']).doNothing(),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  const { areaId, personId, providerId } = answering
  await noteDoneIfThere(db, { areaId, personId, actsFor: providerId }, 'answered request')
  return true
}
