import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'
import type { ParticipantSaid } from './participant-form.ts'

/** Adds a participant, or puts right what is known of her. A form sent twice is one. */
export async function saveParticipant(
  db: StudyDb,
  studyId: string,
  said: ParticipantSaid & { attributes?: Record<string, string> },
): Promise<void> {
  const { participantId, code, kind, organisationId, caseGroup, attributes = {} } = said
  const row = {
    ...{ code, kind, organisation_id: organisationId ?? null },
    case_group: caseGroup ?? null,
  }
  await db
    .insertInto('studies.participant')
    .values({
      ...{ study_id: studyId, participant_id: participantId, ...row },
      attributes: JSON.stringify(attributes),
    })
    .onConflict((conflict) =>
      conflict.columns(['study_id', 'participant_id']).doUpdateSet({
        ...row,
        // What isn’t said of her stays.
        attributes: sql`participant.attributes || ${JSON.stringify(attributes)}::jsonb`,
      }),
    )
    .execute()
}
