import { sql } from 'kysely'
import type { AreaRequest } from '#areas'
import { studyUrls } from '../../../study-urls.ts'
import { asMember, asSeated, type StudyDb } from '../../apart.ts'
import { readStudy } from '../../bundle/read-study.ts'
import { does } from '../../study/in-study.ts'
import { members, seats } from '../../study/study.ts'
import { consents } from '../consent/standing.ts'
import { gatherers } from '../who-gathers.ts'

/** So many surveys are kept on a phone: each is a page. */
const most = 20

/**
 * The pages that an interviewer’s phone keeps, to enter surveys with no signal: of those whom she interviews
 * in the week to come, or did these days, and who agreed to surveys. Nobody’s name stands on them.
 */
export async function surveysToAsk({ var: { area, db, account } }: AreaRequest): Promise<string[]> {
  if (!account) return []
  const own = await asSeated(db, [], (apart) => seats(apart, account.accountId))
  const pages: string[] = []
  for (const { studyId, memberId } of own) {
    const asked = await asMember(db, { studyId }, async (apart) => {
      const member = (await members(apart, studyId)).find((one) => one.memberId === memberId)
      return member && does(member, ...gatherers) ? surveysSoon(apart, studyId, memberId) : []
    })
    if (asked.length === 0) continue
    pages.push(studyUrls.interviews(area, { studyId }))
    const pageOf = ({ interviewId: interview, ...one }: (typeof asked)[number]) =>
      studyUrls.newResponse(area, { studyId, ...one }, { interview })
    pages.push(...asked.map(pageOf))
  }
  return pages
}

/** The surveys of those whom a member interviews in the week to come, or did these days. */
export async function surveysSoon(db: StudyDb, studyId: string, memberId: string) {
  const { rows } = await sql<{ interviewId: string; participantId: string; instrumentId: string }>`
    select interview_id as "interviewId", participant_id as "participantId", instrument_id as "instrumentId"
    from studies.interview
      join studies.interviewer using (study_id, interview_id)
      join studies.interviewed using (study_id, interview_id)
      join studies.instrument using (study_id)
    where study_id = ${studyId} and member_id = ${memberId}
      and coalesce(planned_for, happened_on) between now() - interval '3 days' and now() + interval '7 days'
    order by coalesce(planned_for, happened_on), participant_id, instrument_id`.execute(db)
  const { allows } = consents(await readStudy(db, studyId, ['study', 'consent', 'withdrawal']))
  return rows.filter(({ participantId }) => allows(participantId, 'survey')).slice(0, most)
}
