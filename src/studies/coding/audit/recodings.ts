import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'

/** Something that was coded, or taken off. */
export interface AuditLine {
  at: Date
  who: string
  did: 'coded' | 'took off'
  code: string
  transcript: string
  transcriptId: string
  turn: number | null
  words: string
}

interface Of {
  studyId: string
  /** Who looks at it: what is coded blind is not shown to others yet. */
  memberId: string
  transcriptId?: string | undefined
  /** From 1. */
  page: number
}

/** Lines of a page of the audit. */
export const linesOfPage = 100

/** Every coding and every one that ended, the newest first; one line more than a page has where more follow. */
export async function recodings(db: StudyDb, of: Of): Promise<AuditLine[]> {
  const { studyId, memberId, transcriptId = null, page } = of
  const { rows } = await sql<AuditLine>`
    with own as (
      select coding.* from studies.coding join studies.code using (study_id, code_id)
      where coding.study_id = ${studyId}
        and (${transcriptId}::uuid is null or transcript_id = ${transcriptId}::uuid)
        and (coding.member_id = ${memberId} or not exists (select from studies.assignment blind
          where blind.study_id = coding.study_id and blind.transcript_id = coding.transcript_id
            and blind.pass = code.pass and is_blind and done_at is null))
    ), happened as (
      select made_at as at, member_id as by, 'coded' as did, own.* from own
      union all select ended_at, ended_by, 'took off', own.* from own where ended_at is not null
      order by at desc, did desc, coding_id
      limit ${linesOfPage + 1} offset ${(page - 1) * linesOfPage}
    )
    select at, member.name as who, did, code.name as code, transcript.name as transcript,
      happened.transcript_id as "transcriptId",
      (select min(turn) from studies.turn
        where turn.study_id = happened.study_id and turn.transcript_id = happened.transcript_id
          and turn.ends_at > happened.starts_at) as turn,
      substr(transcript.words, happened.starts_at + 1, least(happened.ends_at - happened.starts_at, 80)) as words
    from happened
      join studies.member on member.study_id = happened.study_id and member.member_id = happened.by
      join studies.code on code.study_id = happened.study_id and code.code_id = happened.code_id
      join studies.transcript on transcript.study_id = happened.study_id
        and transcript.transcript_id = happened.transcript_id
    order by at desc, did desc, coding_id`.execute(db)
  return rows
}

/** A name that was replaced in a transcript that was open already. */
export interface NameReplaced {
  at: Date
  who: string | null
  transcript: string
  pseudonym: string
  times: number
  moved: number
}

/** Names that were replaced after coders had a transcript, the newest first: which ones is only in the key. */
export async function namesReplaced(
  db: StudyDb,
  studyId: string,
  transcriptId: string | undefined,
): Promise<NameReplaced[]> {
  const { rows } = await sql<NameReplaced>`
    select replaced_at as at, member.name as who, transcript.name as transcript, pseudonym, times, moved
    from studies.name_replacement one join studies.transcript using (study_id, transcript_id)
      left join studies.member on member.study_id = one.study_id and member.member_id = one.member_id
    where one.study_id = ${studyId}
      and (${transcriptId ?? null}::uuid is null or transcript_id = ${transcriptId ?? null}::uuid)
    order by replaced_at desc, replacement_id`.execute(db)
  return rows
}
