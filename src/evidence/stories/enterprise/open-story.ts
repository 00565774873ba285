import type { AreaRequest } from '#areas'
import { restrictedSince } from '#people'
import { namesOfPeople, ownWork, visitNow } from '#practice'
import { providerNames } from '#providers'
import { asOwner } from '../../../platform/db/context.ts'
import { uuid } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import type { Change } from '../changing.ts'
import { onSide, stateOf, stories, type Side, type Story, type StoryState } from '../story.ts'

/** An enterprise in which whoever asks works. */
export interface Desk {
  providerId: string
  providerName: string
  /** She runs it: she sees all of its stories, and shows them. */
  runs: boolean
  side: Side
}

/** The enterprise of the address, for who runs it or works there. */
export async function deskOf(c: AreaRequest, providerId = c.req.param('providerId')) {
  const { area, db, account } = c.var
  const work = ownWork(account).find((one) => one.providerId === uuid(providerId))
  if (!work) return undefined
  const names = await providerNames(db, area.areaId, [work.providerId])
  const desk: Desk = {
    providerId: work.providerId,
    providerName: names.get(work.providerId) ?? '',
    runs: work.runs,
    side: { runs: work.runs ? [work.providerId] : [] },
  }
  return desk
}

/** A story of an enterprise, and how its person is called there. */
export interface OfEnterprise {
  story: Story
  state: StoryState
  name: string
  /** Her record is kept unused: nothing of the story is shown. */
  isUnused: boolean
}

/** The stories that whoever asks may see: all of what she runs, or those that she wrote. */
export async function storiesOf(c: AreaRequest, desk: Desk): Promise<OfEnterprise[]> {
  const { area, db, account } = c.var
  const { providerId, runs } = desk
  const all = await onSide(db, desk.side, (own) =>
    stories(own, { areaId: area.areaId, providerId }),
  )
  const hers = all.filter((one) => runs || one.writtenBy === `account:${account!.accountId}`)
  return Promise.all(hers.map((story) => shown(c, desk, story)))
}

export interface OpenStory extends OfEnterprise {
  desk: Desk
}

/** The story of the address, with its words; what is over has none, and is only in the list. */
export async function openStory(c: AreaRequest): Promise<OpenStory | undefined> {
  const { area, db, account } = c.var
  const desk = await deskOf(c)
  const storyId = uuid(c.req.param('storyId'))
  if (!desk || !storyId) return undefined
  const { providerId, runs } = desk
  const [story] = await onSide(db, desk.side, (own) =>
    stories(own, { areaId: area.areaId, storyId, providerId }),
  )
  if (!story || !(runs || story.writtenBy === `account:${account!.accountId}`)) return undefined
  const open = await shown(c, desk, story)
  return open.isUnused ? undefined : { ...open, desk }
}

async function shown(c: AreaRequest, desk: Desk, story: Story): Promise<OfEnterprise> {
  const { area, db } = c.var
  const { areaId } = area
  const { personId } = story
  const names = await namesOfPeople(db, areaId, desk, [personId])
  const since = await asOwner(db, (owner) => restrictedSince(owner, { areaId, personId }))
  const state = stateOf(story, isoDate(new Date(), area.timeZone))
  return { story, state, name: names.get(personId) ?? 'Somebody', isUnused: since !== undefined }
}

/** A visit with a note, for who may write it: she came herself, or runs the enterprise. */
export async function visitToTell(c: AreaRequest) {
  const { area, db, account } = c.var
  const visitId = uuid(c.req.param('visitId'))
  const all = visitId ? await visitNow(db, area.areaId, visitId) : []
  const visit = all.find(({ withdrawn, words }) => !withdrawn && words !== '')
  const work = ownWork(account).find(
    ({ providerId, runs, workerId }) =>
      providerId === visit?.providerId && (runs || workerId === visit.workerId),
  )
  const desk = work && (await deskOf(c, work.providerId))
  if (!visit || !desk) return undefined
  const { areaId } = area
  const { personId } = visit
  const names = await namesOfPeople(db, areaId, desk, [personId])
  if (await asOwner(db, (owner) => restrictedSince(owner, { areaId, personId }))) return undefined
  return { visit, desk, name: names.get(personId) ?? 'Somebody' }
}

/** What is changed, as the form that was sent knew it. */
export function changeOf(c: AreaRequest, story: Story, side: Side): Change {
  const { area, typed, account } = c.var
  return {
    ...{ areaId: area.areaId, storyId: story.storyId, side },
    revision: Number.parseInt(typed.revision?.[0] ?? '', 10) || 0,
    by: `account:${account!.accountId}`,
    today: isoDate(new Date(), area.timeZone),
  }
}
