import type { StudyDb } from '../../apart.ts'

/** Who a participant is, and how to reach her. Others than keepers find none. */
export interface Identity {
  participantId: string
  name: string
  contact: string
}

export async function identities(db: StudyDb, studyId: string): Promise<Map<string, Identity>> {
  const rows = await db
    .selectFrom('studies.identity')
    .select(['participant_id as participantId', 'name', 'contact'])
    .where('study_id', '=', studyId)
    .execute()
  return new Map(rows.map((row) => [row.participantId, row]))
}

export async function saveIdentity(
  db: StudyDb,
  studyId: string,
  { participantId, name, contact }: Identity,
): Promise<void> {
  await db
    .insertInto('studies.identity')
    .values({ study_id: studyId, participant_id: participantId, name, contact })
    .onConflict((conflict) =>
      conflict.columns(['study_id', 'participant_id']).doUpdateSet({ name, contact }),
    )
    .execute()
}
