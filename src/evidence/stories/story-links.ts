import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { peopleNamed } from '#people'
import { isoDate } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import { onSide, stateOf, stories } from './story.ts'

/** So many people stand on an account's page; the others' stories are found in their records. */
const mostPeople = 5

/** The way to a story that waits for a yes or no: to the person, and to who helps with everything. */
export async function storyLinks(c: AreaRequest): Promise<AccountLink[]> {
  const { area, db, account } = c.var
  const { areaId } = area
  const { scope_everything: decides = [], own_record: own = [] } = account?.lists ?? {}
  const today = isoDate(new Date(), area.timeZone)
  const waits: string[] = []
  for (const personId of decides.slice(0, mostPeople)) {
    const all = await onSide(db, { personId }, (hers) => stories(hers, { areaId, personId }))
    if (all.some((story) => stateOf(story, today) === 'shown')) waits.push(personId)
  }
  const names = await peopleNamed(db, areaId, waits)
  return waits.map((personId) => ({
    text: own.includes(personId)
      ? 'A story about me to read'
      : `A story about ${names.get(personId) ?? 'somebody'} to read`,
    href: urls.personStories(area, { personId }),
    hint: 'It waits for a yes or a no, and nobody else reads it before',
    easy: 'There is a story to read.',
    picture: 'book' as const,
  }))
}
