import { sql } from 'kysely'
import { asKeeper, type StudyDb } from '../../apart.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { consents } from '../../gather/consent/standing.ts'
import type { Named } from './named-transcript.ts'
import { namedTranscript } from './named-transcript.ts'
import { withoutHer, type Gone } from './take-out.ts'
import { participantsOf, type Participant } from './transcripts.ts'

interface Of {
  studyId: string
  transcriptId: string
}

/** Keeps a transcript with its names, apart. What somebody said who doesn’t want to be interviewed isn’t kept. */
export async function keepNamed(db: StudyDb, of: Of, named: Named): Promise<void> {
  const { studyId, transcriptId } = of
  const data = await readStudy(db, studyId, ['study', 'consent', 'withdrawal', 'participant'])
  const { standing } = consents(data)
  const gone = data.participant.filter(({ participantId }) =>
    standing(participantId).tookBack.includes('interview'),
  )
  const left = without(
    named,
    gone.map(({ participantId, code }) => ({
      ...{ participantId, code, name: undefined, isAlone: false },
    })),
    data.participant,
  )
  await asKeeper(db, () =>
    db
      .insertInto('studies.named_transcript')
      .values({
        ...{ study_id: studyId, transcript_id: transcriptId, words: left.named.words },
        brought: left.named.brought ? JSON.stringify(left.named.brought) : null,
      })
      .execute(),
  )
  if (left.turns > 0) await sayRedacted(db, of)
}

/**
 * Takes what somebody said, and her name, out of transcripts that aren’t open yet. To be done while it is
 * still known in which interviews she was.
 * @returns how many turns of hers are gone.
 */
export async function takeOutOfNamed(
  db: StudyDb,
  studyId: string,
  { participantId, name }: { participantId: string; name: string | undefined },
): Promise<number> {
  const everybody = await participantsOf(db, studyId)
  const { code } = everybody.find((one) => one.participantId === participantId)!
  const waiting = await db
    .selectFrom('studies.transcript')
    .select(['transcript_id as transcriptId', 'interview_id as interviewId'])
    .where('study_id', '=', studyId)
    .where('is_open', '=', true)
    .execute()
  let turns = 0
  for (const { transcriptId, interviewId } of waiting) {
    const of = { studyId, transcriptId }
    const those = interviewId ? await participantsOf(db, studyId, interviewId) : everybody
    const isAlone = those.length === 1 && those[0]!.participantId === participantId
    const gone = { participantId, code, name, isAlone }
    const taken = await asKeeper(db, async () => {
      const named = await namedTranscript(db, studyId, transcriptId)
      if (!named) return 0
      // She may speak in one of which it was said that it is another's.
      const isThere = those.some((one) => one.participantId === participantId)
      const all = isThere ? those : [...those, { participantId, code }]
      const left = without(named, [gone], all)
      await saveNamed(db, of, left.named)
      return left.turns
    })
    if (taken > 0) await sayRedacted(db, of)
    turns += taken
  }
  return turns
}

function without(
  named: Named,
  gone: readonly Gone[],
  those: readonly Participant[],
): { named: Named; turns: number } {
  let turns = 0
  for (const one of gone) {
    const left = withoutHer(named, one, those)
    named = left.named
    turns += left.turns
  }
  return { named, turns }
}

async function saveNamed(db: StudyDb, { studyId, transcriptId }: Of, named: Named): Promise<void> {
  await db
    .updateTable('studies.named_transcript')
    .set({
      words: named.words,
      brought: named.brought ? JSON.stringify(named.brought) : null,
    })
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .execute()
}

async function sayRedacted(db: StudyDb, { studyId, transcriptId }: Of): Promise<void> {
  await sql`update studies.transcript set redacted = true
    where study_id = ${studyId} and transcript_id = ${transcriptId}`.execute(db)
}
