import { sql } from 'kysely'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import type { Form } from '../../platform/web/forms.ts'
import type { StudyDb } from '../apart.ts'

/** Whose draft it is, and of which page. */
interface Of {
  studyId: string
  memberId: string
  /** The path of its page, from the study on. */
  page: string
}

export interface Draft {
  typed: Form['typed']
  savedAt: Date
}

/**
 * Keeps what is typed on a page, as typed, in the place of what was kept of it before.
 * @param shownId of the page as it was shown to her, where it has one. What comes of a page that was saved
 * since, or of an older one, is on its way too late.
 * @returns whether it is kept.
 */
export async function keepDraft(
  db: StudyDb,
  of: Of,
  typed: Form['typed'],
  shownId?: string,
): Promise<boolean> {
  await oneAtATime(db, of)
  if (shownId && (await wasSaved(db, of, shownId))) return false
  const row = { study_id: of.studyId, member_id: of.memberId, form: of.page }
  await db
    .insertInto('studies.draft')
    .values({ ...row, typed: JSON.stringify(typed) })
    .onConflict((conflict) =>
      conflict
        .columns(['study_id', 'member_id', 'form'])
        .doUpdateSet({ typed: JSON.stringify(typed), saved_at: sql<Date>`now()` }),
    )
    .execute()
  return true
}

export async function draftOf(db: StudyDb, of: Of): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('studies.draft')
    .select(['typed', 'saved_at'])
    .where('study_id', '=', of.studyId)
    .where('member_id', '=', of.memberId)
    .where('form', '=', of.page)
    .executeTakeFirst()
  return row && { typed: row.typed as Form['typed'], savedAt: row.saved_at }
}

/**
 * It is saved, or she doesn't want it any more.
 * @param shownId of the page that she saved: nothing of it, or of an older one, is kept after this.
 */
export async function forgetDraft(db: StudyDb, of: Of, shownId?: string): Promise<void> {
  await oneAtATime(db, of)
  await db
    .deleteFrom('studies.draft')
    .where('study_id', '=', of.studyId)
    .where('member_id', '=', of.memberId)
    .where('form', '=', of.page)
    .execute()
  if (shownId)
    await sql`insert into studies.saved_form as before (study_id, member_id, form, shown_id)
      values (${of.studyId}, ${of.memberId}, ${of.page}, ${shownId})
      on conflict (study_id, member_id, form) do update
        set shown_id = greatest(before.shown_id, excluded.shown_id)`.execute(db)
}

async function wasSaved(db: StudyDb, of: Of, shownId: string): Promise<boolean> {
  const found = await db
    .selectFrom('studies.saved_form')
    .select('form')
    .where('study_id', '=', of.studyId)
    .where('member_id', '=', of.memberId)
    .where('form', '=', of.page)
    .where('shown_id', '>=', shownId)
    .executeTakeFirst()
  return found !== undefined
}

/** What is kept while it is being saved waits until it is saved, and is then too late. */
function oneAtATime(db: StudyDb, { studyId, memberId, page }: Of): Promise<void> {
  return lockByName(db, 'draft', studyId, memberId, page)
}
