import { sql } from 'kysely'
import { Problem } from '../../platform/problem.ts'
import type { StudyDb } from '../apart.ts'
import type { StudyData } from './study-data.ts'
import { writeStudy } from './write-study.ts'

interface BroughtIn {
  studyId: string
  /** Who brings it in: she takes the seat of whoever leads it. */
  accountId: string
  data: StudyData
}

/**
 * Writes a study that comes from elsewhere. Nothing of it is changed, so that it leaves again as it came: a
 * seat is no part of a study. In the context of its new id.
 * @throws Problem where it isn’t whole.
 */
export async function bringIn(db: StudyDb, { studyId, accountId, data }: BroughtIn): Promise<void> {
  const lead = data.member.find(({ roles, endedAt }) => roles.includes('lead') && endedAt === null)
  if (!lead) throw new Problem('Nobody leads this study, so nobody can take it over.')
  await sql`savepoint bringing_in`.execute(db)
  try {
    await writeStudy(db, studyId, data)
  } catch (error) {
    if (!isRefusal(error)) throw error
    await sql`rollback to savepoint bringing_in`.execute(db)
    throw new Problem('This bundle isn’t whole: something in it refers to what isn’t there.', {
      cause: error,
    })
  }
  await db
    .insertInto('studies.seat')
    .values({ study_id: studyId, member_id: lead.memberId, account_id: accountId })
    .execute()
}

/** A rule of the tables, or a value that isn’t of its kind. */
function isRefusal(error: unknown): boolean {
  const code = String((error as { code?: unknown }).code ?? '')
  return code.startsWith('23') || code.startsWith('22')
}
