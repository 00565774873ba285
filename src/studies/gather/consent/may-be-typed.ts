import { readStudy } from '../../bundle/read-study.ts'
import type { StudyRequest } from '../../study/in-study.ts'
import { consents, tookBackAll } from './standing.ts'

const id = '([0-9a-f-]{36})'
const surveyOf = new RegExp(`^/gather/participants/${id}/survey/`)
const factsOf = new RegExp(`^/gather/participants/${id}/change`)
const surveyThere = new RegExp(`^/gather/surveys/${id}`)

/**
 * Whether what is typed on a page may be kept. Of somebody who took back her consent it may not, though her
 * page is still open somewhere.
 */
export async function mayBeTyped(c: StudyRequest, page: string): Promise<boolean> {
  const { db, study } = c.var
  const [, responseId] = surveyThere.exec(page) ?? []
  const [, asked] = surveyOf.exec(page) ?? []
  const [, known] = factsOf.exec(page) ?? []
  if (responseId) {
    const found = await db
      .selectFrom('studies.response')
      .select('response_id')
      .where('study_id', '=', study.studyId)
      .where('response_id', '=', responseId)
      .executeTakeFirst()
    return found !== undefined
  }
  if (!asked && !known) return true
  const data = await readStudy(db, study.studyId, ['study', 'consent', 'withdrawal'])
  const standing = consents(data).standing((asked ?? known)!)
  return asked ? !standing.tookBack.includes('survey') : !tookBackAll(standing)
}
