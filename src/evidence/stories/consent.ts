import { sql } from 'kysely'
import { decidesOnScreen, endConsents, hasRecord, recordConsent, type Decision } from '#people'
import { asOwner } from '../../platform/db/context.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import type { EvidenceDb } from '../apart.ts'
import { readers, type Audience } from '../audiences.ts'
import { addStep, changing, locked, noteOf, type Change, type Outcome } from './changing.ts'
import { isEnding, onSide, type Ending, type Story } from './story.ts'

export interface Yes {
  audience: Audience
  untilOn: string
  decision: Decision
  /** It was read to her, and somebody else writes it down: who was there. */
  present?: string
  providerName: string
}

/**
 * A yes to a story in the words that were shown: to whom it may be told, and until when. `on_screen`: she, or
 * who helps her, can say so herself, so that nobody writes it down for her.
 */
export async function sayYes(
  db: WholeTransaction,
  change: Change,
  yes: Yes,
): Promise<Outcome | 'on_screen'> {
  const { areaId, side, by } = change
  const isHers = 'personId' in side
  const personId = isHers ? side.personId : await personOf(db, change)
  if (!personId || !(await asOwner(db, (owner) => hasRecord(owner, areaId, personId))))
    return 'gone'
  if (!isHers && (await asOwner(db, (owner) => decidesOnScreen(owner, areaId, personId))))
    return 'on_screen'
  const consentId = newId()
  return changing(db, change, ['shown'], async (own, story) => {
    const { audience, untilOn, decision, present, providerName } = yes
    const { revision } = story
    await addStep(own, change, story, {
      ...{ step: 'yes', revision, audience, untilOn, consentId, present: present ?? null },
    })
    return async () => {
      const told = `A story by ${providerName} may be told to ${readers[audience]}, until ${dateWords(untilOn, '')}`
      const actsFor = isHers ? undefined : story.providerId
      const consent = {
        ...{ areaId, personId, actsFor, consentId, by, decision: told },
        ...decision,
      }
      await (isHers
        ? recordConsent(db, consent)
        : asOwner(db, (owner) => recordConsent(owner, consent)))
      await noteOf(db, change, story, present ? 'agreed story_read_aloud' : 'agreed story')
    }
  })
}

async function personOf(db: WholeTransaction, change: Change): Promise<string | undefined> {
  const { areaId, storyId, side } = change
  return onSide(db, side, async (own) => (await locked(own, areaId, storyId))?.personId)
}

const doing = {
  no: 'refused story',
  taken_back: 'withdrew story',
  taken_down: 'removed story',
} as const

/**
 * Ends a story: its words go at once, and so does every page that had them. Twice is once.
 * @returns whether there was such a story.
 */
export async function endStory(
  db: WholeTransaction,
  of: Omit<Change, 'revision' | 'today'>,
  step: Exclude<Ending, 'over'>,
): Promise<boolean> {
  const { areaId, storyId, side, by } = of
  const found = await onSide(db, side, async (own) => {
    const story = await locked(own, areaId, storyId)
    if (!story) return undefined
    if (story.steps.some(isEnding)) return { story, isNew: false }
    await forget(own, of, story, step)
    return { story, isNew: true }
  })
  if (!found) return false
  if (!found.isNew) return true
  const { story } = found
  const ended = { areaId, personId: story.personId, consentIds: consentsOf(story), by }
  await ('personId' in side
    ? endConsents(db, ended)
    : asOwner(db, (owner) => endConsents(owner, ended)))
  await noteOf(db, of, story, doing[step])
  return true
}

/** Takes the words of a story away, and says why: of what ended nothing else stays. */
export async function forget(
  db: EvidenceDb,
  of: { areaId: string; by: string },
  story: Story,
  step: Ending,
): Promise<void> {
  await addStep(db, of, story, { step, revision: story.revision })
  await sql`delete from evidence.story_words
    where area_id = ${of.areaId} and story_id = ${story.storyId}`.execute(db)
}

/** The decisions that it was told by. */
export function consentsOf({ steps }: Story): string[] {
  return steps.flatMap(({ consentId }) => consentId ?? [])
}
