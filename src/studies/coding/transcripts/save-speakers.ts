import { sql } from 'kysely'
import type { Form } from '../../../platform/web/forms.ts'
import type { StudyDb } from '../../apart.ts'
import type { Speaker } from './speakers.ts'
import { speakersOf } from './split-turns.ts'
import type { Participant, Turn } from './transcripts.ts'

/** What a list says of a speaker who is no participant. */
export const isInterviewer = 'interviewer'

/**
 * Whose words each turn has, as it was chosen for all turns of a speaker (`speaker-0`) or for one turn alone
 * (`turn-3`), which counts more. Nobody is tied to who isn’t in the study.
 */
export function speakersFrom(
  typed: Form['typed'],
  turns: readonly Turn[],
  those: readonly Participant[],
): (Speaker & { turn: number })[] {
  const speakers = speakersOf(turns)
  return turns.flatMap(({ turn, speaker }) => {
    const own = typed[`turn-${turn}`]?.[0]
    const chosen = own || typed[`speaker-${speakers.indexOf(speaker)}`]?.[0]
    if (chosen === undefined) return []
    const known = those.find(({ participantId }) => participantId === chosen)
    return [
      {
        turn,
        participantId: known?.participantId ?? null,
        isInterviewer: chosen === isInterviewer,
      },
    ]
  })
}

/** Ties turns to who spoke. */
export async function saveSpeakers(
  db: StudyDb,
  { studyId, transcriptId }: { studyId: string; transcriptId: string },
  said: readonly (Speaker & { turn: number })[],
): Promise<void> {
  await sql`
    update studies.turn set participant_id = "participantId", is_interviewer = "isInterviewer"
    from json_to_recordset(${JSON.stringify(said)}::json)
      as said ("turn" int, "participantId" uuid, "isInterviewer" boolean)
    where study_id = ${studyId} and transcript_id = ${transcriptId} and turn.turn = said.turn`.execute(
    db,
  )
}
