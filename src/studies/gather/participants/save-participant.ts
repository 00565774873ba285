import type { StudyDb } from '../../apart.ts'
import type { ParticipantSaid } from './participant-form.ts'

/** Adds a participant, or puts right what is known of her. A form sent twice is one. */
export async function saveParticipant(
  db: StudyDb,
  studyId: string,
  { participantId, code, kind, organisationId, caseGroup }: ParticipantSaid,
): Promise<void> {
  const said = {
    ...{ code, kind, organisation_id: organisationId ?? null },
    case_group: caseGroup ?? null,
  }
  await db
    .insertInto('studies.participant')
    .values({ study_id: studyId, participant_id: participantId, ...said })
    .onConflict((conflict) => conflict.columns(['study_id', 'participant_id']).doUpdateSet(said))
    .execute()
}
