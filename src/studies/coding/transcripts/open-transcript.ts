import { newId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { consents } from '../../gather/consent/standing.ts'
import type { Known } from '../../../platform/text/suggest-names.ts'
import { namedTranscript, turnsIn, type Brought } from './named-transcript.ts'
import { saveTurns } from './save-turns.ts'
import { withNames, withoutHer } from './take-out.ts'
import { participantsOf } from './transcripts.ts'

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
  const named = await namedTranscript(db, studyId, transcriptId)
  if (!named) return false
  await db
    .deleteFrom('studies.named_transcript')
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .execute()
  const { interview_id, redacted } = await db
    .selectFrom('studies.transcript')
    .select(['interview_id', 'redacted'])
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .executeTakeFirstOrThrow()
  const everybody = await participantsOf(db, studyId)
  const those = interview_id ? await participantsOf(db, studyId, interview_id) : everybody
  const { standing } = consents(await readStudy(db, studyId, ['study', 'consent', 'withdrawal']))
  let opened = withNames(named, pairs)
  let taken = 0
  const isGone = ({ participantId }: (typeof everybody)[number]) =>
    standing(participantId).tookBack.includes('interview')
  // Who withdrew has left the interview, and may be known only by the code that took the place of her name.
  for (const one of everybody.filter(isGone)) {
    const left = withoutHer(opened, { ...one, name: undefined, isAlone: false }, everybody)
    opened = left.named
    taken += left.turns
  }
  await db
    .updateTable('studies.transcript')
    .set({ words: opened.words, redacted: redacted || taken > 0, is_open: false })
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .execute()
  await saveTurns(db, {
    studyId,
    transcriptId,
    turns: turnsIn(
      opened,
      those.filter((one) => !isGone(one)),
    ),
  })
  if (opened.brought) await saveBrought(db, studyId, transcriptId, opened.brought)
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

/** What was coded and noted elsewhere takes its place, at the same words. */
async function saveBrought(
  db: StudyDb,
  studyId: string,
  transcriptId: string,
  { codings, memos }: Brought,
): Promise<void> {
  const of = { study_id: studyId }
  for (const one of codings)
    await db
      .insertInto('studies.coding')
      .values({
        ...{ ...of, coding_id: one.codingId, transcript_id: transcriptId, code_id: one.codeId },
        ...{ member_id: one.memberId, starts_at: one.startsAt, ends_at: one.endsAt },
        made_at: one.madeAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  for (const one of memos)
    await db
      .insertInto('studies.memo')
      .values({
        ...{ ...of, memo_id: one.memoId, member_id: one.memberId, words: one.words },
        ...{ coding_id: one.codingId, transcript_id: one.codingId ? null : transcriptId },
        ...{ made_at: one.madeAt, changed_at: one.changedAt },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
