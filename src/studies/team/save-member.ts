import { sql } from 'kysely'
import type { StudyDb } from '../apart.ts'
import type { MemberRole } from '../study/study.ts'

interface Saved {
  memberId: string
  name: string
  roles: MemberRole[]
}

/** Adds somebody to the team, or changes what she does; she signs in once she has said yes. */
export async function saveMember(
  db: StudyDb,
  studyId: string,
  { memberId, name, roles }: Saved,
): Promise<void> {
  await db
    .insertInto('studies.member')
    .values({ study_id: studyId, member_id: memberId, name, roles })
    .onConflict((same) => same.columns(['study_id', 'member_id']).doUpdateSet({ name, roles }))
    .execute()
}

/** She is in the team no longer, and opens nothing of it; what she did stays, in her name. */
export async function endSeat(db: StudyDb, studyId: string, memberId: string): Promise<void> {
  for (const table of ['studies.seat', 'studies.member'] as const)
    await db
      .updateTable(table)
      .set({ ended_at: sql<Date>`now()` })
      .where('study_id', '=', studyId)
      .where('member_id', '=', memberId)
      .where('ended_at', 'is', null)
      .execute()
}

/**
 * Somebody has said yes, with an account of hers. As the owner, for she sees nothing of the study yet.
 * @returns whether she could: nobody else had, she isn't in the team already, and it hadn't ended.
 */
export async function takeSeat(
  db: StudyDb,
  { studyId, memberId, accountId }: { studyId: string; memberId: string; accountId: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into studies.seat (study_id, member_id, account_id)
    select study_id, member_id, ${accountId}::uuid from studies.member
    where study_id = ${studyId} and member_id = ${memberId} and ended_at is null
      and not exists (select from studies.seat
        where seat.study_id = ${studyId} and seat.ended_at is null
          and (seat.member_id = ${memberId} or seat.account_id = ${accountId}))
    on conflict (study_id, member_id, account_id) do update set ended_at = null
    returning 1`.execute(db)
  return rows.length > 0
}
