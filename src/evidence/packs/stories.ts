import type { WholeTransaction } from '../../platform/db/db.ts'

/** A story that may be told to an audience. */
export interface PublishedStory {
  storyId: string
  title: string
  words: string
}

/** Stories that people let these readers have. None yet: here they come in. */
export async function publishedStories(
  _db: WholeTransaction,
  _areaId: string,
  _audience: 'commissioners',
): Promise<PublishedStory[]> {
  return []
}
