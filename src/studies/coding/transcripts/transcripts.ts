import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'

export interface Transcript {
  transcriptId: string
  name: string
  /** With pseudonyms; empty until it is ready. */
  words: string
  /** Every name in it is decided about: it can be coded. */
  isReady: boolean
  redacted: boolean
  interviewId: string | undefined
  /** Of these words: places counted in others mean nothing in them. */
  edition: string
}

export interface Turn {
  turn: number
  startsAt: number
  endsAt: number
  speaker: string
  participantId: string | undefined
  isInterviewer: boolean
}

/** A line of the list of transcripts. */
export interface Listed {
  transcriptId: string
  name: string
  isReady: boolean
  turns: number
  /** Who is asked to code it, and whether she is done. */
  coders: { memberId: string; name: string; pass: string; isBlind: boolean; isDone: boolean }[]
}

/** All transcripts of a study by their names. */
export async function transcripts(db: StudyDb, studyId: string): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select transcript_id as "transcriptId", name, not is_open as "isReady",
      (select count(*)::int from studies.turn
        where turn.study_id = transcript.study_id and turn.transcript_id = transcript.transcript_id) as turns,
      coalesce((select json_agg(json_build_object('memberId', member_id, 'name', member.name, 'pass', pass,
          'isBlind', is_blind, 'isDone', done_at is not null) order by pass, member.name, member_id)
        from studies.assignment join studies.member using (study_id, member_id)
        where study_id = transcript.study_id and transcript_id = transcript.transcript_id), '[]') as coders
    from studies.transcript where study_id = ${studyId}
    order by name`.execute(db)
  return rows
}

/** @returns nothing where the study has no such transcript. */
export async function transcript(
  db: StudyDb,
  studyId: string,
  transcriptId: string,
): Promise<Transcript | undefined> {
  const row = await db
    .selectFrom('studies.transcript')
    .select(['transcript_id as transcriptId', 'name', 'words', 'is_open as isOpen', 'redacted'])
    .select(['interview_id as interviewId', sql<string>`md5(words)`.as('edition')])
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .executeTakeFirst()
  if (!row) return undefined
  const { isOpen, interviewId, ...rest } = row
  return { ...rest, isReady: !isOpen, interviewId: interviewId ?? undefined }
}

/** Its turns, in the order in which they were said. */
export async function turnsOf(db: StudyDb, studyId: string, transcriptId: string): Promise<Turn[]> {
  const rows = await db
    .selectFrom('studies.turn')
    .select(['turn', 'starts_at as startsAt', 'ends_at as endsAt', 'speaker'])
    .select(['participant_id as participantId', 'is_interviewer as isInterviewer'])
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .orderBy('turn')
    .execute()
  return rows.map((row) => ({ ...row, participantId: row.participantId ?? undefined }))
}

export interface Participant {
  participantId: string
  code: string
}

/** Whom an interview was with; everybody of the study where it isn't known which interview it was. */
export async function participantsOf(
  db: StudyDb,
  studyId: string,
  interviewId?: string,
): Promise<Participant[]> {
  const all = db
    .selectFrom('studies.participant')
    .select(['participant_id as participantId', 'code'])
    .where('studies.participant.study_id', '=', studyId)
    .orderBy('code')
  if (!interviewId) return all.execute()
  return all
    .where('participant_id', 'in', (query) =>
      query
        .selectFrom('studies.interviewed')
        .select('participant_id')
        .where('study_id', '=', studyId)
        .where('interview_id', '=', interviewId),
    )
    .execute()
}
