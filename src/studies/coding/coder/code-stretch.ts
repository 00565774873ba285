import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'
import type { Stretch } from '../../../platform/text/code-points.ts'

interface By {
  studyId: string
  transcriptId: string
  memberId: string
}

interface NewCoding extends By, Stretch {
  /** Made by whoever codes, so that one sent twice is one. */
  codingId: string
  codeId: string
  /** Of the words in which its places were counted, where that is known. */
  edition?: string | undefined
}

/** What became of it: it is coded, or a sentence says why not. */
export type Outcome = { ok: true } | { ok: false; sentence: string }

const done: Outcome = { ok: true }

/** Codes a stretch of a transcript. The same coded by the same once more changes nothing. */
export async function codeStretch(db: StudyDb, coding: NewCoding): Promise<Outcome> {
  const refused = (await whyNotCode(db, coding)) ?? (await whyNotThere(db, coding))
  if (refused) return { ok: false, sentence: refused }
  const { studyId, transcriptId, memberId, codingId, codeId, startsAt, endsAt } = coding
  await sql`
    insert into studies.coding (study_id, coding_id, transcript_id, code_id, member_id, starts_at, ends_at)
    select ${studyId}::uuid, ${codingId}::uuid, ${transcriptId}::uuid, ${codeId}::uuid, ${memberId}::uuid,
      ${startsAt}::int, ${endsAt}::int
    where not exists (select from studies.coding
      where study_id = ${studyId} and transcript_id = ${transcriptId} and code_id = ${codeId}
        and member_id = ${memberId} and starts_at = ${startsAt} and ends_at = ${endsAt} and ended_at is null)
    on conflict do nothing`.execute(db)
  return done
}

/** Takes off what she coded herself: it ends, and stays in the audit. */
export async function takeOff(db: StudyDb, by: By & { codingId: string }): Promise<Outcome> {
  const ended = await db
    .updateTable('studies.coding')
    .set({ ended_at: sql<Date>`now()`, ended_by: by.memberId })
    .where('study_id', '=', by.studyId)
    .where('transcript_id', '=', by.transcriptId)
    .where('coding_id', '=', by.codingId)
    .where('member_id', '=', by.memberId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
    ? done
    : { ok: false, sentence: 'This was taken off already, or somebody else coded it.' }
}

/** Codes a stretch with another code than before: the old one ends, and a new one is made. */
export async function recode(
  db: StudyDb,
  { from, ...coding }: NewCoding & { from: string },
): Promise<Outcome> {
  const refused = (await whyNotCode(db, coding)) ?? (await whyNotThere(db, coding))
  if (refused) return { ok: false, sentence: refused }
  const ended = await takeOff(db, { ...coding, codingId: from })
  return ended.ok ? codeStretch(db, coding) : ended
}

async function whyNotCode(
  db: StudyDb,
  { studyId, codeId }: NewCoding,
): Promise<string | undefined> {
  const code = await db
    .selectFrom('studies.code')
    .select(['name', 'is_codable as isCodable', 'ended_at as endedAt'])
    .where('study_id', '=', studyId)
    .where('code_id', '=', codeId)
    .executeTakeFirst()
  if (!code) return 'This code isn’t in the codebook: choose another.'
  if (code.endedAt)
    return `“${code.name}” was deleted meanwhile. What you coded with it stays. Choose another code for this.`
  return code.isCodable ? undefined : `“${code.name}” is a heading only: choose a code below it.`
}

async function whyNotThere(
  db: StudyDb,
  { studyId, transcriptId, startsAt, endsAt, edition }: NewCoding,
): Promise<string | undefined> {
  // While this lasts, no name is replaced in it.
  const { rows } = await sql<{ length: number; isReady: boolean; isSame: boolean }>`
    select length(words) as length, not is_open as "isReady",
      coalesce(${edition ?? null}::text, md5(words)) = md5(words) as "isSame"
    from studies.transcript
    where study_id = ${studyId} and transcript_id = ${transcriptId} for share`.execute(db)
  const [found] = rows
  if (!found?.isReady) return 'This transcript isn’t open to coders.'
  const isThere = found.isSame && startsAt >= 0 && startsAt < endsAt && endsAt <= found.length
  return isThere ? undefined : 'These words aren’t in the transcript any more: open the page again.'
}
