import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'

/** An interview that is planned and hasn't happened, and who goes. */
export interface Planned {
  interviewId: string
  plannedFor: Date
  /** By its code; none: of no organisation. */
  organisation: string | null
  guide: string | null
  /** Names, in the order of the alphabet. */
  interviewers: string[]
  memberIds: string[]
}

/** The next one first. */
export async function planned(db: StudyDb, studyId: string): Promise<Planned[]> {
  const { rows } = await sql<Planned>`
    select interview.interview_id as "interviewId", planned_for as "plannedFor",
      organisation.code as organisation,
      guide.name || ', version ' || guide.version as guide,
      coalesce(array_agg(member.name order by member.name) filter (where member.name is not null), '{}')
        as interviewers,
      coalesce(array_agg(member.member_id) filter (where member.name is not null), '{}')
        as "memberIds"
    from studies.interview
      left join studies.organisation using (study_id, organisation_id)
      left join studies.topic_guide guide using (study_id, guide_id)
      left join studies.interviewer using (study_id, interview_id)
      left join studies.member on member.study_id = interviewer.study_id
        and member.member_id = interviewer.member_id
    where interview.study_id = ${studyId} and planned_for is not null and happened_on is null
    group by interview.interview_id, planned_for, organisation.code, guide.name, guide.version
    order by planned_for, interview.interview_id`.execute(db)
  return rows
}
