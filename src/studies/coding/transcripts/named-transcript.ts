import type { StudyDb } from '../../apart.ts'
import type { Stretch } from '../../../platform/text/code-points.ts'
import type { Speaker } from './speakers.ts'
import { speakerOf } from './speakers.ts'
import { speakersOf, splitTurns, type SpokenTurn } from './split-turns.ts'
import type { Participant } from './transcripts.ts'

export type SaidTurn = SpokenTurn & Speaker

/** What a project of another program says of a transcript: it waits until the names in it are decided about. */
export interface Brought {
  /** Who spoke when, where the project says it. */
  turns: SaidTurn[]
  codings: BroughtCoding[]
  memos: BroughtMemo[]
}

interface BroughtCoding extends Stretch {
  codingId: string
  codeId: string
  memberId: string
  madeAt: string
}

interface BroughtMemo {
  memoId: string
  memberId: string
  /** About one of its codings; else about the transcript. */
  codingId: string | null
  words: string
  madeAt: string
  changedAt: string | null
}

/** A transcript with the names in it. Only keepers see it. */
export interface Named {
  words: string
  brought: Brought | undefined
}

/** For keepers: nothing where its names are decided about. */
export async function namedTranscript(
  db: StudyDb,
  studyId: string,
  transcriptId: string,
): Promise<Named | undefined> {
  const row = await db
    .selectFrom('studies.named_transcript')
    .select(['words', 'brought'])
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .forUpdate()
    .executeTakeFirst()
  return row && { words: row.words, brought: (row.brought ?? undefined) as Brought | undefined }
}

/** Its turns: as a project has them, or as the text itself tells. @param those whom it was with. */
export function turnsIn({ words, brought }: Named, those: readonly Participant[]): SaidTurn[] {
  if (brought?.turns.length) return brought.turns
  const spoken = splitTurns(words)
  const speakers = speakersOf(spoken)
  return spoken.map((one) => ({ ...one, ...speakerOf(one.speaker, speakers, those) }))
}
