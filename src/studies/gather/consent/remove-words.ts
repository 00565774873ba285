import { sql } from 'kysely'
import { asKeeper, type StudyDb } from '../../apart.ts'
import { wholeWord } from '../../../platform/text/suggest-names.ts'
import { takeOutOfNamed } from '../../coding/transcripts/keep-named.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { forgetDraft } from '../../drafts/drafts.ts'
import { redact, type Place } from './redact.ts'
import type { Of, Removed } from './remove.ts'

interface Turn extends Place {
  transcriptId: string
  speaker: string
}

/** What she is called by, here and in the key. */
interface Called {
  code: string
  name: string | undefined
}

/** Takes out what somebody said in interviews, or only what was quoted of it. */
export async function removeWords(
  db: StudyDb,
  of: Of,
  { quotesOnly }: { quotesOnly: boolean },
): Promise<Partial<Removed>> {
  if (!quotesOnly) await tieWhereAlone(db, of)
  const quotes = await removeQuotes(db, of)
  if (quotesOnly) return { quotes }
  const turns = await turnsOf(db, of)
  const called = await calledBy(db, of)
  const drafts = await removeDraftsOfWords(db, of, called)
  const memos = await removeMemos(db, of)
  const codings = await endCodings(db, of)
  for (const [transcriptId, own] of Map.groupBy(turns, (one) => one.transcriptId))
    await redactTranscript(db, of, transcriptId, own)
  const transcripts = [...new Set(turns.map((one) => one.transcriptId))]
  const names =
    (await removeNames(db, of, transcripts)) + (await removeOwnNames(db, of, turns, called))
  const { participantId } = of
  const waiting = await takeOutOfNamed(db, of.studyId, { participantId, name: called.name })
  const interviews = await leaveInterviews(db, of)
  return {
    ...{ quotes, memos, codings, interviews, names, drafts },
    turns: turns.length + waiting,
  }
}

/** In an interview with her alone, what no interviewer said is hers, even where nobody said so. */
async function tieWhereAlone(db: StudyDb, { studyId, participantId }: Of): Promise<void> {
  await sql`update studies.turn set participant_id = ${participantId}
    where study_id = ${studyId} and participant_id is null and not is_interviewer
      and transcript_id in (select transcript_id from studies.transcript
        where study_id = ${studyId} and interview_id in (select interview_id from studies.interviewed
          where study_id = ${studyId} group by interview_id
          having count(*) = 1 and min(participant_id::text) = ${participantId}))`.execute(db)
}

async function calledBy(db: StudyDb, { studyId, participantId }: Of): Promise<Called> {
  const { rows } = await asKeeper(db, () =>
    sql<{ code: string; name: string | null }>`
      select code, name from studies.participant left join studies.identity using (study_id, participant_id)
      where study_id = ${studyId} and participant_id = ${participantId}`.execute(db),
  )
  const [{ code, name }] = rows as [(typeof rows)[number]]
  return { code, name: name ?? undefined }
}

function turnsOf(db: StudyDb, { studyId, participantId }: Of): Promise<Turn[]> {
  return db
    .selectFrom('studies.turn')
    .select([
      'transcript_id as transcriptId',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'speaker',
    ])
    .where('study_id', '=', studyId)
    .where('participant_id', '=', participantId)
    .execute()
}

/** Whether a stretch, a quote or a coding, has a word of hers in it. */
function onHerWords({ studyId, participantId }: Of) {
  return sql`exists (select from studies.turn
    where turn.study_id = ${studyId} and turn.participant_id = ${participantId}
      and turn.transcript_id = stretch.transcript_id
      and turn.starts_at < stretch.ends_at and turn.ends_at > stretch.starts_at)`
}

async function removeQuotes(db: StudyDb, of: Of): Promise<number> {
  const { numAffectedRows = 0n } = await sql`delete from studies.quote stretch
    where study_id = ${of.studyId} and ${onHerWords(of)}`.execute(db)
  return Number(numAffectedRows)
}

/** Notes on what she said repeat it. */
async function removeMemos(db: StudyDb, of: Of): Promise<number> {
  const { numAffectedRows = 0n } = await sql`delete from studies.memo
    where study_id = ${of.studyId} and (coding_id in (select coding_id from studies.coding stretch
        where study_id = ${of.studyId} and ${onHerWords(of)})
      or transcript_id in (select transcript_id from studies.turn
        where study_id = ${of.studyId} and not is_interviewer group by transcript_id
        having bool_and(participant_id is not distinct from ${of.participantId}::uuid)))`.execute(
    db,
  )
  return Number(numAffectedRows)
}

async function endCodings(db: StudyDb, of: Of): Promise<number> {
  const { numAffectedRows = 0n } = await sql`update studies.coding stretch
    set ended_at = now(), ended_by = ${of.memberId}
    where study_id = ${of.studyId} and ended_at is null and ${onHerWords(of)}`.execute(db)
  return Number(numAffectedRows)
}

async function redactTranscript(
  db: StudyDb,
  { studyId, participantId }: Of,
  transcriptId: string,
  turns: readonly Place[],
): Promise<void> {
  const { words } = await db
    .selectFrom('studies.transcript')
    .select('words')
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await sql`update studies.transcript set words = ${redact(words, turns)}, redacted = true
    where study_id = ${studyId} and transcript_id = ${transcriptId}`.execute(db)
  await sql`update studies.turn set participant_id = null, speaker = ''
    where study_id = ${studyId} and transcript_id = ${transcriptId}
      and participant_id = ${participantId}`.execute(db)
}

/** Where nobody else’s words are left, what pseudonyms stand for is of her. */
async function removeNames(
  db: StudyDb,
  { studyId }: Of,
  transcriptIds: readonly string[],
): Promise<number> {
  const { numAffectedRows = 0n } = await asKeeper(db, () =>
    sql`delete from studies.pseudonym
      where study_id = ${studyId} and transcript_id = any(${transcriptIds}::uuid[])
        and not exists (select from studies.turn
          where turn.study_id = ${studyId} and turn.transcript_id = pseudonym.transcript_id
            and turn.participant_id is not null)`.execute(db),
  )
  return Number(numAffectedRows)
}

/** What stands for herself in the key, wherever she was spoken of. */
async function removeOwnNames(
  db: StudyDb,
  { studyId }: Of,
  turns: readonly Turn[],
  { code, name }: Called,
): Promise<number> {
  const labels = turns.map(({ transcriptId, speaker }) => ({ transcriptId, speaker }))
  const { numAffectedRows = 0n } = await asKeeper(db, () =>
    sql`delete from studies.pseudonym
      where study_id = ${studyId} and (pseudonym = ${code} or lower(stands_for) = lower(${name ?? null})
        or exists (select from json_to_recordset(${JSON.stringify(labels)}::json)
            as own ("transcriptId" uuid, speaker text)
          where own."transcriptId" = transcript_id and speaker <> '' and own.speaker = pseudonym))`.execute(
      db,
    ),
  )
  return Number(numAffectedRows)
}

/** What is typed on pages of her interviews and their transcripts, and what is typed that names her. */
async function removeDraftsOfWords(
  db: StudyDb,
  { studyId, participantId }: Of,
  { code, name }: Called,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with interviews as (select interview_id from studies.interviewed
        where study_id = ${studyId} and participant_id = ${participantId})
    select interview_id as id from interviews
    union select transcript_id from studies.transcript
      where study_id = ${studyId} and interview_id in (select interview_id from interviews)
    union select transcript_id from studies.turn
      where study_id = ${studyId} and participant_id = ${participantId}`.execute(db)
  const drafts = await db
    .selectFrom('studies.draft')
    .select(['member_id as memberId', 'form', 'typed'])
    .where('study_id', '=', studyId)
    .execute()
  const hers = drafts.filter(({ form, typed }) => {
    const text = form + JSON.stringify(typed)
    const isNamed = [code, name].some((one) => one && wholeWord(one, 'iu').test(text))
    return isNamed || rows.some(({ id }) => text.includes(id))
  })
  // Pages of names that are open somewhere send what is typed on them, with her name in it.
  const members = await db
    .selectFrom('studies.member')
    .select('member_id as memberId')
    .where('study_id', '=', studyId)
    .execute()
  const pages = rows.map(({ id }) => `/code/transcripts/${id}/names`)
  const open = members.flatMap(({ memberId }) => pages.map((page) => ({ memberId, page })))
  const typed = hers.map(({ memberId, form }) => ({ memberId, page: form }))
  for (const one of [...typed, ...open]) await forgetDraft(db, { studyId, ...one }, newId())
  return hers.length
}

/** She was in no interview; where nobody else was, its notes were of her. */
async function leaveInterviews(db: StudyDb, { studyId, participantId }: Of): Promise<number> {
  const left = await db
    .deleteFrom('studies.interviewed')
    .where('study_id', '=', studyId)
    .where('participant_id', '=', participantId)
    .returning('interview_id')
    .execute()
  await db
    .updateTable('studies.response')
    .set({ interview_id: null })
    .where('study_id', '=', studyId)
    .where('participant_id', '=', participantId)
    .execute()
  await sql`update studies.interview set notes = ''
    where study_id = ${studyId} and interview_id = any(${left.map((one) => one.interview_id)}::uuid[])
      and not exists (select from studies.interviewed other
        where other.study_id = ${studyId} and other.interview_id = interview.interview_id)`.execute(
    db,
  )
  return left.length
}
