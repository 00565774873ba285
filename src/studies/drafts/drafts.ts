import { sql } from 'kysely'
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

/** Keeps what is typed on a page, as typed, in the place of what was kept of it before. */
export async function keepDraft(db: StudyDb, of: Of, typed: Form['typed']): Promise<void> {
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

/** It is saved, or she doesn't want it any more. */
export async function forgetDraft(db: StudyDb, of: Of): Promise<void> {
  await db
    .deleteFrom('studies.draft')
    .where('study_id', '=', of.studyId)
    .where('member_id', '=', of.memberId)
    .where('form', '=', of.page)
    .execute()
}
