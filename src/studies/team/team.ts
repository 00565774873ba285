import type { StudyDb } from '../apart.ts'
import type { MemberRole } from '../study/study.ts'

/** Somebody who is, or was, in the team. */
export interface TeamMember {
  memberId: string
  name: string
  roles: MemberRole[]
  joinedAt: Date
  endedAt: Date | null
  /** Whether she has said yes, and signs in. */
  isSeated: boolean
}

/** Everybody of a team, who left included; in the order in which they joined. */
export async function team(db: StudyDb, studyId: string): Promise<TeamMember[]> {
  const rows = await db
    .selectFrom('studies.member as member')
    .leftJoin('studies.seat as seat', (join) =>
      join
        .onRef('seat.study_id', '=', 'member.study_id')
        .onRef('seat.member_id', '=', 'member.member_id')
        .on('seat.ended_at', 'is', null),
    )
    .select(['member.member_id', 'name', 'roles', 'joined_at', 'member.ended_at', 'account_id'])
    .where('member.study_id', '=', studyId)
    .orderBy('joined_at')
    .orderBy('member.member_id')
    .execute()
  return rows.map((row) => ({
    ...{ memberId: row.member_id, name: row.name, roles: row.roles as MemberRole[] },
    ...{ joinedAt: row.joined_at, endedAt: row.ended_at, isSeated: row.account_id !== null },
  }))
}

/** A study needs one of each, who signs in: nobody else could let others in, or see who people are. */
const needed: { role: MemberRole; words: string }[] = [
  { role: 'lead', words: 'Nobody else leads the study. Make somebody else its lead first' },
  { role: 'keeper', words: 'Nobody else keeps the key. Let somebody else keep it first' },
]

/** Why somebody can't give up what she does, or go: in words; none where she can. */
export function lastOne(
  all: readonly TeamMember[],
  memberId: string,
  becomes: readonly MemberRole[],
): string | undefined {
  const sits = (one: TeamMember) => one.isSeated && !one.endedAt
  const own = all.find((one) => one.memberId === memberId)
  if (!own || !sits(own)) return undefined
  return needed.find(
    ({ role }) =>
      own.roles.includes(role) &&
      !becomes.includes(role) &&
      !all.some((one) => one !== own && sits(one) && one.roles.includes(role)),
  )?.words
}
