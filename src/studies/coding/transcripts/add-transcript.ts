import type { StudyDb } from '../../apart.ts'
import { keepNamed } from './keep-named.ts'

interface New {
  studyId: string
  transcriptId: string
  memberId: string
  name: string
  interviewId?: string | undefined
  /** With the names in it. */
  words: string
}

/**
 * Keeps a transcript apart, with its key, until its names are replaced: only keepers see what it says. A
 * form sent twice is one.
 * @returns whether it is kept: not where another has its name.
 */
export async function addTranscript(db: StudyDb, added: New): Promise<boolean> {
  const { studyId, transcriptId, memberId, name, interviewId = null, words } = added
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('studies.transcript')
    .values({
      ...{ study_id: studyId, transcript_id: transcriptId, name, words: '' },
      ...{ interview_id: interviewId, member_id: memberId },
      // Its names are still to be decided about.
      is_open: true,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return isThere(db, added)
  await keepNamed(db, { studyId, transcriptId }, { words, brought: undefined })
  return true
}

async function isThere(db: StudyDb, { studyId, transcriptId }: New): Promise<boolean> {
  const found = await db
    .selectFrom('studies.transcript')
    .select('name')
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .executeTakeFirst()
  return found !== undefined
}
