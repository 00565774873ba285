import type { StudyDb } from '../../apart.ts'
import type { SaidResponse } from './response-form.ts'

export interface NewResponse extends SaidResponse {
  instrumentId: string
  participantId: string
  /** Who entered it; nobody of the team where it came by a link. */
  memberId?: string
  importId?: string
}

/** Adds a survey that somebody answered; one with the same id is there once. @returns whether it is new. */
export async function addResponse(
  db: StudyDb,
  studyId: string,
  said: NewResponse,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('studies.response')
    .values({
      ...{ study_id: studyId, response_id: said.responseId, instrument_id: said.instrumentId },
      ...{ participant_id: said.participantId, ...howOf(said) },
      ...{ member_id: said.memberId ?? null, import_id: said.importId ?? null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  await addAnswers(db, studyId, said)
  return true
}

/** Puts a survey right as it was answered: a slip of the pen. */
export async function changeResponse(
  db: StudyDb,
  studyId: string,
  said: SaidResponse,
): Promise<void> {
  await db
    .updateTable('studies.response')
    .set(howOf(said))
    .where('study_id', '=', studyId)
    .where('response_id', '=', said.responseId)
    .execute()
  await db
    .deleteFrom('studies.answer')
    .where('study_id', '=', studyId)
    .where('response_id', '=', said.responseId)
    .execute()
  await addAnswers(db, studyId, said)
}

function howOf({ answeredBy, other, mode, answeredOn, interviewId }: SaidResponse) {
  return {
    ...{ answered_by: answeredBy, other: other ?? null, mode, answered_on: answeredOn },
    interview_id: interviewId ?? null,
  }
}

async function addAnswers(
  db: StudyDb,
  studyId: string,
  { responseId, given }: Pick<SaidResponse, 'responseId' | 'given'>,
): Promise<void> {
  if (given.length === 0) return
  const rows = given.map((one) => ({ study_id: studyId, response_id: responseId, ...one }))
  await db.insertInto('studies.answer').values(rows).execute()
}
