import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'

type Pass = 'deductive' | 'inductive'

interface Assigning {
  studyId: string
  transcriptId: string
  pass: Pass
  coders: readonly string[]
  /** None of them sees what the others coded until all are done. */
  blind: boolean
}

/** Says who codes a transcript in a pass; who did so already and still does keeps that she is done. */
export async function assign(db: StudyDb, assigning: Assigning): Promise<void> {
  const { studyId, transcriptId, pass, coders, blind } = assigning
  const now = await assignments(db, studyId, transcriptId)
  const gone = now.filter((one) => one.pass === pass && !coders.includes(one.memberId))
  for (const { memberId } of gone)
    await db
      .deleteFrom('studies.assignment')
      .where('study_id', '=', studyId)
      .where('transcript_id', '=', transcriptId)
      .where('member_id', '=', memberId)
      .where('pass', '=', pass)
      .execute()
  for (const memberId of coders)
    await db
      .insertInto('studies.assignment')
      .values({
        ...{ study_id: studyId, transcript_id: transcriptId },
        ...{ member_id: memberId, pass, is_blind: blind },
      })
      .onConflict((conflict) =>
        conflict
          .columns(['study_id', 'transcript_id', 'member_id', 'pass'])
          .doUpdateSet({ is_blind: blind }),
      )
      .execute()
}

/** Who codes a transcript. */
export async function assignments(db: StudyDb, studyId: string, transcriptId: string) {
  return db
    .selectFrom('studies.assignment')
    .select(['member_id as memberId', 'pass', 'is_blind as isBlind', 'done_at as doneAt'])
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .orderBy('pass')
    .orderBy('member_id')
    .execute()
}

interface Done {
  studyId: string
  transcriptId: string
  memberId: string
  pass: string
  isDone: boolean
}

/**
 * A coder is done with her pass through a transcript, or goes on. Once all who code it blind are done she has
 * seen the others’ codes: what she does then counts as after that, and she isn’t undone.
 */
export async function sayDone(db: StudyDb, said: Done): Promise<void> {
  const { studyId, transcriptId, memberId, pass, isDone } = said
  await sql`
    update studies.assignment own
    set done_at = case when ${isDone} then coalesce(done_at, now()) end
    where study_id = ${studyId} and transcript_id = ${transcriptId} and member_id = ${memberId}
      and pass = ${pass}
      and (${isDone} or not is_blind or exists (select from studies.assignment other
        where other.study_id = own.study_id and other.transcript_id = own.transcript_id
          and other.pass = own.pass and other.is_blind and other.done_at is null))`.execute(db)
}
