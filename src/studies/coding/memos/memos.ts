import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'
import { hiddenFrom } from '../coder/visible.ts'

export interface Memo {
  memoId: string
  memberId: string
  /** Who wrote it. */
  who: string
  words: string
  madeAt: Date
  transcriptId: string | null
  codeId: string | null
  codingId: string | null
  /** What it is about, by its name; nothing: the study. */
  about: string | null
}

/**
 * The memos of a study, the newest first, as far as somebody may see them: what others wrote about a
 * transcript that she, or anybody, still codes blind waits until all are done.
 */
export async function memosOf(db: StudyDb, studyId: string, memberId: string): Promise<Memo[]> {
  const { rows } = await sql<Memo & { of: string | null }>`
    select memo_id as "memoId", memo.member_id as "memberId", member.name as who, memo.words,
      memo.made_at as "madeAt", memo.transcript_id as "transcriptId", memo.code_id as "codeId",
      memo.coding_id as "codingId", coalesce(memo.transcript_id, coding.transcript_id) as of,
      coalesce(transcript.name, code.name, coded.name || ': ' || used.name, hypothesis.name) as about
    from studies.memo
      join studies.member using (study_id, member_id)
      left join studies.transcript on transcript.study_id = memo.study_id
        and transcript.transcript_id = memo.transcript_id
      left join studies.code on code.study_id = memo.study_id and code.code_id = memo.code_id
      left join studies.coding on coding.study_id = memo.study_id and coding.coding_id = memo.coding_id
      left join studies.transcript coded on coded.study_id = memo.study_id
        and coded.transcript_id = coding.transcript_id
      left join studies.code used on used.study_id = memo.study_id and used.code_id = coding.code_id
      left join studies.hypothesis on hypothesis.study_id = memo.study_id
        and hypothesis.hypothesis_id = memo.hypothesis_id
    where memo.study_id = ${studyId}
    order by memo.made_at desc, memo_id`.execute(db)
  const blind = await db
    .selectFrom('studies.assignment')
    .select(['transcript_id as transcriptId', 'member_id as memberId', 'pass'])
    .select(['is_blind as isBlind', 'done_at as doneAt'])
    .where('study_id', '=', studyId)
    .execute()
  const isHidden = hiddenFrom(memberId, blind)
  return rows.filter(
    ({ of, memberId: by }) =>
      !of ||
      !['deductive', 'inductive'].some((pass) =>
        isHidden({ transcriptId: of, memberId: by, pass }),
      ),
  )
}

interface New {
  studyId: string
  memoId: string
  memberId: string
  words: string
  /** One of these, or the study as a whole. */
  transcriptId?: string | undefined
  codeId?: string | undefined
  codingId?: string | undefined
}

/** Writes a memo. A form sent twice is one; who wrote it may say it anew. */
export async function saveMemo(db: StudyDb, memo: New): Promise<void> {
  const { studyId, memoId, memberId, words, codingId = null, codeId = null } = memo
  const transcriptId = codingId || codeId ? null : (memo.transcriptId ?? null)
  await db
    .insertInto('studies.memo')
    .values({
      ...{ study_id: studyId, memo_id: memoId, member_id: memberId, words },
      ...{ transcript_id: transcriptId, code_id: codeId, coding_id: codingId },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['study_id', 'memo_id'])
        .doUpdateSet({ words, changed_at: new Date() })
        .where('studies.memo.member_id', '=', memberId)
        .where('studies.memo.words', '<>', words),
    )
    .execute()
}
