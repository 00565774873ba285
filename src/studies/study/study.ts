import { sql } from 'kysely'
import type { StudyDb } from '../apart.ts'

/** What somebody does in a study. A keeper sees who participants are; the others don't. */
export const memberRoles = {
  lead: 'Leads the study',
  keeper: 'Keeps the key: sees who people are',
  researcher: 'Interviews and enters surveys',
  coder: 'Codes what was said',
  co_researcher: 'Co-researcher',
} as const

export type MemberRole = keyof typeof memberRoles

export interface Study {
  studyId: string
  title: string
  aim: string
  /** Who answers for its data. */
  controller: string
  contact: string
  approval: string
  includesWithoutCapacity: boolean
  armsBy: 'fte' | 'attribute'
  armAttribute: string | undefined
  /** The visit at which prices are compared, in minutes. */
  wantedMinutes: number
  seed: number
  /** ISO. */
  keptUntil: string | undefined
  invented: boolean
}

/** Somebody of the team. */
export interface Member {
  memberId: string
  name: string
  roles: MemberRole[]
}

/** @returns nothing where it isn't the study of the context. */
export async function study(db: StudyDb, studyId: string): Promise<Study | undefined> {
  const row = await db
    .selectFrom('studies.study')
    .selectAll()
    .where('study_id', '=', studyId)
    .executeTakeFirst()
  return (
    row && {
      studyId,
      title: row.title,
      aim: row.aim,
      controller: row.controller,
      contact: row.contact,
      approval: row.approval,
      includesWithoutCapacity: row.includes_without_capacity,
      armsBy: row.arms_by as Study['armsBy'],
      armAttribute: row.arm_attribute ?? undefined,
      wantedMinutes: row.wanted_minutes,
      seed: row.seed,
      keptUntil: row.kept_until ?? undefined,
      invented: row.invented,
    }
  )
}

/** Who is in the team now, in the order in which they joined. */
export async function members(db: StudyDb, studyId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('studies.member')
    .select(['member_id as memberId', 'name', 'roles'])
    .where('study_id', '=', studyId)
    .where('ended_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({ ...row, roles: row.roles as MemberRole[] }))
}

/** The studies in which an account has a seat. */
export async function seats(
  db: StudyDb,
  accountId: string,
): Promise<{ studyId: string; memberId: string }[]> {
  return db
    .selectFrom('studies.seat')
    .select(['study_id as studyId', 'member_id as memberId'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}

/** What the studies of the context's list are called. */
export async function titles(db: StudyDb, studyIds: readonly string[]) {
  return db
    .selectFrom('studies.study')
    .select(['study_id as studyId', 'title', 'aim', 'invented'])
    .where('study_id', '=', sql<string>`any(${studyIds}::uuid[])`)
    .orderBy('began_at', 'desc')
    .execute()
}
