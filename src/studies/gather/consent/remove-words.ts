import { sql } from 'kysely'
import { asKeeper, type StudyDb } from '../../apart.ts'
import { redact, type Place } from './redact.ts'
import type { Of, Removed } from './remove.ts'

interface Turn extends Place {
  transcriptId: string
}

/** Takes out what somebody said in interviews, or only what was quoted of it. */
export async function removeWords(
  db: StudyDb,
  of: Of,
  { quotesOnly }: { quotesOnly: boolean },
): Promise<Partial<Removed>> {
  const turns = await turnsOf(db, of)
  const quotes = await removeQuotes(db, of)
  if (quotesOnly) return { quotes }
  const memos = await removeMemos(db, of)
  const codings = await endCodings(db, of)
  for (const [transcriptId, own] of Map.groupBy(turns, (one) => one.transcriptId))
    await redactTranscript(db, of, transcriptId, own)
  const names = await removeNames(db, of, [...new Set(turns.map((one) => one.transcriptId))])
  const interviews = await leaveInterviews(db, of)
  return { quotes, memos, codings, turns: turns.length, interviews, names }
}

function turnsOf(db: StudyDb, { studyId, participantId }: Of): Promise<Turn[]> {
  return db
    .selectFrom('studies.turn')
    .select(['transcript_id as transcriptId', 'starts_at as startsAt', 'ends_at as endsAt'])
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
    where study_id = ${of.studyId} and coding_id in (select coding_id from studies.coding stretch
      where study_id = ${of.studyId} and ${onHerWords(of)})`.execute(db)
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
