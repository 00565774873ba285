import type { StudyDb } from '../../apart.ts'
import { participantsOf, type Transcript } from '../transcripts/transcripts.ts'
import { speakerOf } from '../transcripts/speakers.ts'
import { speakersOf, splitTurns } from '../transcripts/split-turns.ts'
import { suggestNames, type Known, type Suggestion } from '../../../platform/text/suggest-names.ts'

/** What a transcript says with its names, where they are still to be decided about. For keepers. */
export async function namedWords(
  db: StudyDb,
  studyId: string,
  transcriptId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('studies.named_transcript')
    .select('words')
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .executeTakeFirst()
  return row?.words
}

/** What stands for what in a transcript, or in all of them. For keepers. */
export async function keyOf(db: StudyDb, studyId: string, transcriptId?: string): Promise<Known[]> {
  const rows = db
    .selectFrom('studies.pseudonym')
    .select(['stands_for as standsFor', 'pseudonym'])
    .where('study_id', '=', studyId)
    .orderBy('stands_for')
    .orderBy('confirmed_at')
  return (transcriptId ? rows.where('transcript_id', '=', transcriptId) : rows).execute()
}

/** What a transcript may tell of somebody, with what the study knows already. For keepers. */
export async function suggestionsFor(
  db: StudyDb,
  studyId: string,
  { interviewId }: Transcript,
  words: string,
): Promise<Suggestion[]> {
  const those = await participantsOf(db, studyId)
  const named = await db
    .selectFrom('studies.identity')
    .select(['participant_id as participantId', 'name'])
    .where('study_id', '=', studyId)
    .execute()
  const identities = named.flatMap(({ participantId, name }) => {
    const { code } = those.find((one) => one.participantId === participantId)!
    return [{ standsFor: name, pseudonym: code }]
  })
  const labels = speakersOf(splitTurns(words))
  const own = interviewId
    ? await participantsOf(db, studyId, interviewId)
    : those.filter(({ code }) => labels.includes(code))
  const speakers = labels.filter((label) => label !== '' && isUnknown(label, labels, those))
  return suggestNames(
    words,
    [...firstNames(identities, own), ...identities, ...(await keyOf(db, studyId))],
    speakers,
  )
}

function isUnknown(label: string, labels: string[], those: Parameters<typeof speakerOf>[2]) {
  const { participantId, isInterviewer } = speakerOf(label, labels, those.length > 1 ? those : [])
  return !isInterviewer && participantId === null && !/\d/.test(label)
}

/** Of whom the interview was with, the first name alone is her too. */
function firstNames(identities: readonly Known[], own: readonly { code: string }[]): Known[] {
  return identities
    .filter(({ pseudonym }) => own.some(({ code }) => code === pseudonym))
    .map(({ standsFor, pseudonym }) => ({ standsFor: standsFor.split(' ')[0]!, pseudonym }))
    .filter(({ standsFor }) => standsFor.length > 1)
}
