import { sql } from 'kysely'
import { noteDone, noteDoneIfThere } from '#people'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { EvidenceDb } from '../apart.ts'
import {
  isEnding,
  onSide,
  stateOf,
  stories,
  type Side,
  type Step,
  type StepName,
  type Story,
  type StoryState,
} from './story.ts'

/** Which story is changed, as it was when the form was opened. */
export interface Change {
  areaId: string
  storyId: string
  revision: number
  /** `account:<id>` */
  by: string
  side: Side
  /** In the area. */
  today: string
}

/** `changed`: somebody else did meanwhile, or it is further than that. `gone`: it is over, or not hers. */
export type Outcome = 'done' | 'changed' | 'gone'

/** What is done after, in the role of the request: the trail, above all. */
export type After = (() => Promise<void>) | undefined

/** Changes a story that is as it was when the form was opened, and no further. */
export async function changing(
  db: WholeTransaction,
  change: Change,
  states: readonly StoryState[],
  work: (own: EvidenceDb, story: Story & { words: string }) => Promise<After>,
): Promise<Outcome> {
  const { areaId, storyId, side, revision, today } = change
  let after: After
  const outcome = await onSide(db, side, async (own): Promise<Outcome> => {
    const story = await locked(own, areaId, storyId)
    const { words } = story ?? { words: null }
    if (!story || words === null || story.steps.some(isEnding)) return 'gone'
    if (story.revision !== revision || !states.includes(stateOf(story, today))) return 'changed'
    after = await work(own, { ...story, words })
    return 'done'
  })
  await after?.()
  return outcome
}

/** A story that nobody else changes, copies or tells until the transaction ends. */
export async function locked(
  db: EvidenceDb,
  areaId: string,
  storyId: string,
): Promise<Story | undefined> {
  await lockByName(db, 'story', areaId, storyId)
  return (await stories(db, { areaId, storyId }))[0]
}

/** A step of a story: of a yes, to whom and until when. */
export async function addStep(
  db: EvidenceDb,
  { areaId, by }: Pick<Change, 'areaId' | 'by'>,
  { storyId, personId, providerId, writtenBy }: Story,
  step: Partial<Step> & { step: StepName; revision: number },
): Promise<void> {
  const { audience = null, untilOn = null, consentId = null, present = null } = step
  await sql`insert into evidence.story_step (area_id, story_id, step_id, person_id, provider_id, written_by,
      step, revision, audience, until_on, consent_id, present, by)
    values (${areaId}, ${storyId}, ${newId()}, ${personId}, ${providerId}, ${writtenBy},
      ${step.step}, ${step.revision}, ${audience}, ${untilOn}, ${consentId}, ${present}, ${by})`.execute(
    db,
  )
}

export async function saveWords(
  db: EvidenceDb,
  { areaId, storyId, by }: Pick<Change, 'areaId' | 'storyId' | 'by'>,
  { words, revision, leftAsIs }: Pick<Story, 'revision' | 'leftAsIs'> & { words: string },
): Promise<void> {
  await sql`update evidence.story_words set words = ${words}, revision = ${revision},
      left_as_is = ${leftAsIs}, changed_by = ${by}, changed_at = now()
    where area_id = ${areaId} and story_id = ${storyId}`.execute(db)
}

/** Writes into the trail of the person's record what a side did. */
export function noteOf(
  db: WholeTransaction,
  { areaId, side }: Pick<Change, 'areaId' | 'side'>,
  { personId, providerId }: Pick<Story, 'personId' | 'providerId'>,
  doing: Parameters<typeof noteDone>[2],
): Promise<void> {
  return 'personId' in side
    ? noteDone(db, { areaId, personId }, doing)
    : noteDoneIfThere(db, { areaId, personId, actsFor: providerId }, doing)
}
