import type { StudyDb } from '../../apart.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import type { GuideSaid } from './guide-form.ts'

export type Guide = RowOf<'topic_guide'>

/** All versions of a guide, the newest first. */
export function versionsOf(guides: readonly Guide[], { name }: Pick<Guide, 'name'>): Guide[] {
  return guides.filter((one) => one.name === name).toSorted((a, b) => b.version - a.version)
}

/** Of each guide its newest version. */
export function newestOf(guides: readonly Guide[]): Guide[] {
  return guides.filter((one) => versionsOf(guides, one)[0] === one)
}

/** Saves a version beside those before it; sent twice, it is one. @returns its id. */
export async function saveGuide(
  db: StudyDb,
  studyId: string,
  { topicGuide }: Pick<StudyData, 'topicGuide'>,
  { id, name, words, madeWith }: GuideSaid,
): Promise<string> {
  const [newest] = versionsOf(topicGuide, { name })
  await db
    .insertInto('studies.topic_guide')
    .values({
      ...{ study_id: studyId, guide_id: id, version: (newest?.version ?? 0) + 1 },
      ...{ name, words, made_with: madeWith },
    })
    .onConflict((same) => same.columns(['study_id', 'guide_id']).doNothing())
    .execute()
  return id
}
