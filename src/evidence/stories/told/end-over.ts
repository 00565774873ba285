import { sql } from 'kysely'
import { endConsents } from '#people'
import { asOwner } from '../../../platform/db/context.ts'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { asCounting } from '../../apart.ts'
import { locked } from '../changing.ts'
import { consentsOf, forget } from '../consent.ts'
import { isEnding, yesOf, type Story } from '../story.ts'

/**
 * Takes away the words of stories whose last day has passed. No page shows them since that day; now nothing
 * of them is kept, either. @returns how many there were.
 */
export async function endOver(
  db: WholeTransaction,
  areaId: string,
  today: string,
): Promise<number> {
  const by = 'job:end-stories'
  const over = await asCounting(db, async (own) => {
    const { rows } = await sql<{ storyId: string }>`
      select distinct words.story_id as "storyId" from evidence.story_words as words
        join evidence.story_step as step on step.area_id = words.area_id
          and step.story_id = words.story_id and step.revision = words.revision
      where words.area_id = ${areaId} and step.step = 'yes' and step.until_on < ${today}`.execute(
      own,
    )
    const ended: Story[] = []
    for (const { storyId } of rows) {
      const story = await locked(own, areaId, storyId)
      if (!story || story.words === null || story.steps.some(isEnding)) continue
      if ((yesOf(story)?.untilOn ?? today) >= today) continue
      await forget(own, { areaId, by }, story, 'over')
      ended.push(story)
    }
    return ended
  })
  for (const story of over) {
    const ended = { areaId, personId: story.personId, consentIds: consentsOf(story), by }
    await asOwner(db, (owner) => endConsents(owner, ended))
  }
  return over.length
}
