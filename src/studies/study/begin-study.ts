import { newId } from '../../platform/db/new-id.ts'
import type { StudyDb } from '../apart.ts'

interface New {
  studyId: string
  title: string
  controller: string
  contact: string
  /** Who begins it, and how the team calls her. */
  accountId: string
  name: string
  invented?: boolean
}

/**
 * Begins a study: whoever does so leads it and keeps its key. A form sent twice is one. In the
 * context of the new study.
 */
export async function beginStudy(db: StudyDb, begin: New): Promise<void> {
  const { studyId, title, controller, contact, accountId, name, invented = false } = begin
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('studies.study')
    .values({ study_id: studyId, title, controller, contact, invented })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  const memberId = newId()
  await db
    .insertInto('studies.member')
    .values({
      ...{ study_id: studyId, member_id: memberId, name },
      roles: ['lead', 'keeper', 'researcher', 'coder'],
    })
    .execute()
  await db
    .insertInto('studies.seat')
    .values({ study_id: studyId, member_id: memberId, account_id: accountId })
    .execute()
}
