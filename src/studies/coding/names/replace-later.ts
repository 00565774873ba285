import { sql } from 'kysely'
import { newId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import type { Stretch } from '../../../platform/text/code-points.ts'
import { replaced, type Replaced } from '../../../platform/text/replaced.ts'
import { placesOfNames, replaceNames } from '../../../platform/text/replace-names.ts'
import type { Known } from '../../../platform/text/suggest-names.ts'

interface Later {
  studyId: string
  transcriptId: string
  memberId: string
  /** What was missed, and what is to stand in its place. */
  pair: Known
}

/**
 * Replaces a name that was missed in a transcript that coders have open already. Each turn, coding and quote
 * covers the same words as before; notes and quotes in other words lose the name too. For who keeps the key.
 * @returns how often it stood there: 0 where it doesn’t.
 */
export async function replaceLater(db: StudyDb, later: Later): Promise<number> {
  const { studyId, transcriptId, memberId, pair } = later
  const before = await db
    .selectFrom('studies.transcript')
    .select('words')
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .where('is_open', '=', false)
    // Whoever codes just now has done so before, or sees that the words are others.
    .forUpdate()
    .executeTakeFirst()
  const places = placesOfNames(before?.words ?? '', [pair])
  if (!before || places.length === 0) return 0
  const now = replaced(before.words, places)
  const of = { studyId, transcriptId }
  await sql`update studies.transcript set words = ${now.words}
    where study_id = ${studyId} and transcript_id = ${transcriptId}`.execute(db)
  await moveTurns(db, of, now, pair)
  const moved = (await moveAll(db, of, now, 'coding')) + (await moveAll(db, of, now, 'quote'))
  await replaceBeside(db, of, pair)
  await db
    .insertInto('studies.pseudonym')
    .values({
      ...{ study_id: studyId, transcript_id: transcriptId, pseudonym_id: newId() },
      ...{ stands_for: pair.standsFor, pseudonym: pair.pseudonym, member_id: memberId },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['study_id', 'transcript_id', 'stands_for'])
        .doUpdateSet({ pseudonym: pair.pseudonym, member_id: memberId }),
    )
    .execute()
  await db
    .insertInto('studies.name_replacement')
    .values({
      ...{ study_id: studyId, transcript_id: transcriptId, replacement_id: newId() },
      ...{ pseudonym: pair.pseudonym, times: places.length, moved, member_id: memberId },
    })
    .execute()
  return places.length
}

type Of = Pick<Later, 'studyId' | 'transcriptId'>

async function moveTurns(
  db: StudyDb,
  { studyId, transcriptId }: Of,
  now: Replaced,
  pair: Known,
): Promise<void> {
  const turns = await db
    .selectFrom('studies.turn')
    .select(['turn', 'starts_at as startsAt', 'ends_at as endsAt', 'speaker'])
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .execute()
  const said = turns.map((one) => ({
    ...{ ...now.moved(one), turn: one.turn },
    speaker: replaceNames(one.speaker, [pair]),
  }))
  await sql`update studies.turn
    set starts_at = said."startsAt", ends_at = said."endsAt", speaker = said.speaker
    from json_to_recordset(${JSON.stringify(said)}::json)
      as said (turn int, "startsAt" int, "endsAt" int, speaker text)
    where study_id = ${studyId} and transcript_id = ${transcriptId} and turn.turn = said.turn`.execute(
    db,
  )
}

/** Those that ended, too: the audit tells what they were on. @returns how many are elsewhere now. */
async function moveAll(
  db: StudyDb,
  { studyId, transcriptId }: Of,
  now: Replaced,
  table: 'coding' | 'quote',
): Promise<number> {
  const target = sql.table(`studies.${table}`)
  const key = sql.ref(`${table}_id`)
  const { rows } = await sql<Stretch & { id: string }>`
    select ${key} as id, starts_at as "startsAt", ends_at as "endsAt" from ${target}
    where study_id = ${studyId} and transcript_id = ${transcriptId}`.execute(db)
  const moved = rows
    .map((one) => ({ id: one.id, was: one, ...now.moved(one) }))
    .filter(({ was, startsAt, endsAt }) => was.startsAt !== startsAt || was.endsAt !== endsAt)
  await sql`update ${target} set starts_at = said."startsAt", ends_at = said."endsAt"
    from json_to_recordset(${JSON.stringify(moved)}::json)
      as said (id uuid, "startsAt" int, "endsAt" int)
    where study_id = ${studyId} and ${key} = said.id`.execute(db)
  return moved.length
}

/** What was noted on it, and said of its quotes. */
async function replaceBeside(db: StudyDb, { studyId, transcriptId }: Of, pair: Known) {
  const { rows: memos } = await sql<{ id: string; words: string }>`
    select memo_id as id, words from studies.memo
    where study_id = ${studyId} and (transcript_id = ${transcriptId} or coding_id in (
      select coding_id from studies.coding
      where study_id = ${studyId} and transcript_id = ${transcriptId}))`.execute(db)
  const noted = memos.map(({ id, words }) => ({ id, words: replaceNames(words, [pair]) }))
  await sql`update studies.memo set words = said.words
    from json_to_recordset(${JSON.stringify(noted)}::json) as said (id uuid, words text)
    where study_id = ${studyId} and memo_id = said.id and memo.words <> said.words`.execute(db)
  const quotes = await db
    .selectFrom('studies.quote')
    .select(['quote_id as id', 'easy_words as easyWords', 'why'])
    .where('study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .execute()
  const said = quotes.map(({ id, easyWords, why }) => ({
    ...{ id, easyWords: replaceNames(easyWords, [pair]), why: replaceNames(why, [pair]) },
  }))
  await sql`update studies.quote set easy_words = said."easyWords", why = said.why
    from json_to_recordset(${JSON.stringify(said)}::json)
      as said (id uuid, "easyWords" text, why text)
    where study_id = ${studyId} and quote_id = said.id`.execute(db)
}
