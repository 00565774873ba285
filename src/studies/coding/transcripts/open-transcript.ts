import { newId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { replaceNames } from '../names/replace-names.ts'
import type { Known } from '../names/suggest-names.ts'
import { speakerOf } from './speakers.ts'
import { speakersOf, splitTurns } from './split-turns.ts'
import { withoutWithdrawn } from './taken-out.ts'
import { participantsOf } from './transcripts.ts'
import { saveTurns } from './save-turns.ts'

interface Opening {
  studyId: string
  transcriptId: string
  memberId: string
  /** What stands for what: each was confirmed by somebody. */
  pairs: readonly Known[]
}

/**
 * Opens a transcript to coders: its names are replaced, who stands for whom goes into the key, and what it
 * said before is gone. For who keeps the key.
 * @returns whether it was there to be opened.
 */
export async function openTranscript(db: StudyDb, opening: Opening): Promise<boolean> {
  const { studyId, transcriptId, memberId, pairs } = opening
  const key = { study_id: studyId, transcript_id: transcriptId }
  const named = await db
    .deleteFrom('studies.named_transcript')
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .returning('words')
    .executeTakeFirst()
  if (!named) return false
  const { interview_id } = await db
    .selectFrom('studies.transcript')
    .select('interview_id')
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .executeTakeFirstOrThrow()
  const everybody = await participantsOf(db, studyId)
  const those = interview_id ? await participantsOf(db, studyId, interview_id) : everybody
  const turnsIn = (words: string, among: typeof those) => {
    const spoken = splitTurns(words)
    const speakers = speakersOf(spoken)
    return spoken.map((one) => ({ ...one, ...speakerOf(one.speaker, speakers, among) }))
  }
  const replaced = replaceNames(named.words, pairs)
  const data = await readStudy(db, studyId, ['study', 'consent', 'withdrawal'])
  // Whoever withdrew has left the interview: she is known by her code.
  const { words, redacted } = withoutWithdrawn(replaced, turnsIn(replaced, everybody), data)
  await db
    .updateTable('studies.transcript')
    .set({ words, redacted, is_open: false })
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .execute()
  await saveTurns(db, { studyId, transcriptId, turns: turnsIn(words, those) })
  for (const { standsFor, pseudonym } of pairs)
    await db
      .insertInto('studies.pseudonym')
      .values({
        ...{ ...key, pseudonym_id: newId(), stands_for: standsFor },
        ...{ pseudonym, member_id: memberId },
      })
      .execute()
  return true
}
