import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'
import type { InterviewSaid } from './interview-form.ts'

interface Who {
  participants: { participantId: string; organisationId: string | null }[]
}

/** Keeps an interview, planned or held, with who was there; a form sent twice is one. */
export async function saveInterview(
  db: StudyDb,
  studyId: string,
  said: InterviewSaid,
  { participants }: Who,
): Promise<void> {
  const { interviewId, plannedOn, plannedAt = '00:00' } = said
  const organisations = new Set(participants.flatMap((one) => one.organisationId ?? []))
  const row = {
    // Of one organisation, or of none where they are of several.
    organisation_id: organisations.size === 1 ? [...organisations][0]! : null,
    guide_id: said.guideId ?? null,
    planned_for: plannedOn
      ? sql<Date>`${`${plannedOn} ${plannedAt} Europe/London`}::timestamptz`
      : null,
    happened_on: said.happenedOn ?? null,
    mode: said.mode || null,
    notes: said.notes ?? '',
  }
  await db
    .insertInto('studies.interview')
    .values({ study_id: studyId, interview_id: interviewId, ...row })
    .onConflict((conflict) => conflict.columns(['study_id', 'interview_id']).doUpdateSet(row))
    .execute()
  const of = { study_id: studyId, interview_id: interviewId }
  for (const table of ['studies.interviewed', 'studies.interviewer'] as const)
    await db
      .deleteFrom(table)
      .where('study_id', '=', studyId)
      .where('interview_id', '=', interviewId)
      .execute()
  await db
    .insertInto('studies.interviewed')
    .values(participants.map(({ participantId }) => ({ ...of, participant_id: participantId })))
    .execute()
  // Who isn't in it any more gave her answers in none.
  await db
    .updateTable('studies.response')
    .set({ interview_id: null })
    .where('study_id', '=', studyId)
    .where('interview_id', '=', interviewId)
    .where(
      'participant_id',
      'not in',
      participants.map((one) => one.participantId),
    )
    .execute()
  if (said.interviewers.length > 0)
    await db
      .insertInto('studies.interviewer')
      .values(said.interviewers.map((memberId) => ({ ...of, member_id: memberId })))
      .execute()
}
