import type { StudyDb } from '../../apart.ts'
import type { Speaker } from './speakers.ts'
import type { SpokenTurn } from './split-turns.ts'

interface Of {
  studyId: string
  transcriptId: string
  turns: readonly (SpokenTurn & Speaker)[]
}

/** Rows that are sent at once: PostgreSQL takes 65,535 values. */
const batch = 5000

/** Writes the turns of a transcript that has none yet. */
export async function saveTurns(db: StudyDb, { studyId, transcriptId, turns }: Of): Promise<void> {
  const rows = turns.map((one, turn) => ({
    ...{ study_id: studyId, transcript_id: transcriptId, turn, speaker: one.speaker },
    ...{ starts_at: one.startsAt, ends_at: one.endsAt },
    ...{ participant_id: one.participantId, is_interviewer: one.isInterviewer },
  }))
  for (let from = 0; from < rows.length; from += batch)
    await db
      .insertInto('studies.turn')
      .values(rows.slice(from, from + batch))
      .execute()
}
