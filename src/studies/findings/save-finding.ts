import { sql } from 'kysely'
import type { StudyDb } from '../apart.ts'
import type { RowOf } from '../bundle/study-data.ts'
import type { FindingSaid } from './finding-form.ts'

interface By {
  studyId: string
  memberId: string
}

/** Writes a finding down, after those that are there. A form sent twice is one. */
export async function addFinding(db: StudyDb, by: By, said: FindingSaid): Promise<void> {
  await sql`
    insert into studies.finding (study_id, finding_id, hypothesis_id, position, words, easy_words, member_id)
    select ${by.studyId}, ${said.id}, ${said.hypothesisId}::uuid,
      coalesce(max(position), 0) + 1, ${said.words}, ${said.easyWords}, ${by.memberId}::uuid
    from studies.finding where study_id = ${by.studyId}
    on conflict (study_id, finding_id) do nothing`.execute(db)
}

/** Changes it. Where its words are others, what was said of it before was said of other words. */
export async function changeFinding(
  db: StudyDb,
  studyId: string,
  before: RowOf<'finding'>,
  { words, easyWords, hypothesisId }: FindingSaid,
): Promise<void> {
  const isOther = words !== before.words || easyWords !== before.easyWords
  await db
    .updateTable('studies.finding')
    .set({ words, easy_words: easyWords, hypothesis_id: hypothesisId })
    .$if(isOther, (update) => update.set({ changed_at: sql<Date>`now()` }))
    .where('study_id', '=', studyId)
    .where('finding_id', '=', before.findingId)
    .execute()
}

/** Takes it out, with what was said of it. Its quotes stay chosen, and rest under no finding. */
export async function removeFinding(db: StudyDb, studyId: string, findingId: string) {
  await db
    .updateTable('studies.quote')
    .set({ finding_id: null })
    .where('study_id', '=', studyId)
    .where('finding_id', '=', findingId)
    .execute()
  await db
    .deleteFrom('studies.finding')
    .where('study_id', '=', studyId)
    .where('finding_id', '=', findingId)
    .execute()
}
