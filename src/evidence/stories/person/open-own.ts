import type { AreaRequest } from '#areas'
import { openToChange, restrictedSince, type Open } from '#people'
import { providerNames } from '#providers'
import { uuid } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import type { Change } from '../changing.ts'
import { onSide, stateOf, stories, type Story, type StoryState } from '../story.ts'
import { copiesOf } from '../told/told-stories.ts'

/** A story about a person, as she reads it. */
export interface OwnStory {
  story: Story
  state: StoryState
  providerName: string
  /** What it was printed or downloaded with. */
  copies: { what: string; at: Date }[]
}

export interface OpenOwn {
  open: Open
  /** Her record is kept unused: nothing of a story is shown to others meanwhile. */
  isUnused: boolean
}

/** Opens her record, for her and for who helps with everything. */
export async function openStories(c: AreaRequest): Promise<OpenOwn | undefined> {
  const { area, db } = c.var
  const open = await openToChange(c)
  if (!open) return undefined
  const of = { areaId: area.areaId, personId: open.person.personId }
  return { open, isUnused: (await restrictedSince(db, of)) !== undefined }
}

/** The stories about her; of what nobody has shown her yet no words. */
export async function ownStories(
  c: AreaRequest,
  { person: { personId } }: Open,
  storyId?: string,
): Promise<OwnStory[]> {
  const { area, db } = c.var
  const { areaId } = area
  const today = isoDate(new Date(), area.timeZone)
  const all = await onSide(db, { personId }, async (own) => {
    const found: Omit<OwnStory, 'providerName'>[] = []
    for (const story of await stories(own, { areaId, personId, storyId })) {
      const copies = await copiesOf(own, areaId, story.storyId)
      found.push({ story, copies, state: stateOf(story, today) })
    }
    return found
  })
  const names = await providerNames(db, areaId, [
    ...new Set(all.map(({ story }) => story.providerId)),
  ])
  return all.map((one) => ({
    ...one,
    providerName: names.get(one.story.providerId) ?? 'A provider',
  }))
}

/** The story of the address. */
export async function openOwn(c: AreaRequest): Promise<(OpenOwn & OwnStory) | undefined> {
  const open = await openStories(c)
  const storyId = uuid(c.req.param('storyId'))
  if (!open || !storyId) return undefined
  const [one] = await ownStories(c, open.open, storyId)
  return one && { ...open, ...one }
}

/** What is changed, as the form that was sent knew it. */
export function ownChange(c: AreaRequest, { storyId, personId }: Story): Change {
  const { area, typed, account } = c.var
  return {
    ...{ areaId: area.areaId, storyId, side: { personId } },
    revision: Number.parseInt(typed.revision?.[0] ?? '', 10) || 0,
    by: `account:${account!.accountId}`,
    today: isoDate(new Date(), area.timeZone),
  }
}
