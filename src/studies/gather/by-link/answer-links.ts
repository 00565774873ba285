import { sql } from 'kysely'
import { hashOf, newSecret } from '#accounts'
import type { Db } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Form } from '../../../platform/web/forms.ts'
import type { StudyDb } from '../../apart.ts'

/** Days for which a link to a survey can be used. */
export const linkDays = 30

/** A link by which a participant answers a survey by herself. */
export interface AnswerLink {
  studyId: string
  linkId: string
  instrumentId: string
  participantId: string
  /** To which the answers belong. */
  interviewId: string | null
  /** What she typed and hasn’t sent. */
  typed: Form['typed']
  /** Sent already. */
  isAnswered: boolean
  /** Its time is over, or the team ended it. */
  isOver: boolean
}

/** Makes a link, which ends others of hers for this survey. @returns its secret, which is kept nowhere. */
export async function makeAnswerLink(
  db: StudyDb,
  studyId: string,
  of: { participantId: string; instrumentId: string; interviewId?: string },
): Promise<string> {
  const secret = newSecret()
  await endAnswerLinks(db, studyId, of)
  await sql`insert into studies.answer_link
      (study_id, link_id, secret_hash, instrument_id, participant_id, interview_id, ends_at)
    values (${studyId}, ${newId()}, ${hashOf(secret)}, ${of.instrumentId}, ${of.participantId},
      ${of.interviewId ?? null}, now() + make_interval(days => ${linkDays}))`.execute(db)
  return secret
}

export async function endAnswerLinks(
  db: StudyDb,
  studyId: string,
  { participantId, instrumentId }: { participantId: string; instrumentId: string },
): Promise<void> {
  await sql`update studies.answer_link set ended_at = now(), typed = '{}'
    where study_id = ${studyId} and participant_id = ${participantId}
      and instrument_id = ${instrumentId} and ended_at is null and response_id is null`.execute(db)
}

/** The link of a secret, in whichever study it is. As the owner only: nothing but a hash is looked for. */
export async function answerLinkAt(
  db: Db<'studies'>,
  secret: string,
): Promise<AnswerLink | undefined> {
  const { rows } = await sql<AnswerLink>`
    select study_id as "studyId", link_id as "linkId", instrument_id as "instrumentId",
      participant_id as "participantId", interview_id as "interviewId", typed, response_id is not null as "isAnswered",
      ended_at is not null or ends_at < now() as "isOver"
    from studies.answer_link where secret_hash = ${hashOf(secret)}`.execute(db)
  return rows[0]
}

/** Keeps what she types, as typed. */
export async function keepTyped(
  db: StudyDb,
  { studyId, linkId }: AnswerLink,
  typed: Form['typed'],
): Promise<void> {
  await db
    .updateTable('studies.answer_link')
    .set({ typed: JSON.stringify(typed) })
    .where('study_id', '=', studyId)
    .where('link_id', '=', linkId)
    .where('response_id', 'is', null)
    .execute()
}

/** The link is used up by what was sent, and nothing that was only typed stays on it. */
export async function useUp(
  db: StudyDb,
  { studyId, linkId }: AnswerLink,
  responseId: string,
): Promise<void> {
  await db
    .updateTable('studies.answer_link')
    .set({ typed: '{}', response_id: responseId })
    .where('study_id', '=', studyId)
    .where('link_id', '=', linkId)
    .execute()
}
