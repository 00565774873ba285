import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { replaceNames } from '../../platform/text/replace-names.ts'
import type { Known } from '../../platform/text/suggest-names.ts'
import { addStep, changing, noteOf, saveWords, type Change, type Outcome } from './changing.ts'
import { storyNames } from './names/story-names.ts'
import { isEnding, onSide, stories, type Side } from './story.ts'

interface Begun {
  areaId: string
  /** Made with the form. */
  storyId: string
  visit: { visitId: string; personId: string; providerId: string }
  words: string
  /** `account:<id>` */
  by: string
  side: Side
}

/**
 * Begins a story of a visit. @returns its id: that of another, where one of this visit is being written that
 * she may see. Sent twice it is one.
 */
export async function beginStory(db: WholeTransaction, begun: Begun): Promise<string> {
  const { areaId, storyId, visit, words, by, side } = begun
  const { visitId, personId, providerId } = visit
  const there = await onSide(db, side, async (own) => {
    await lockByName(own, 'story-of-visit', areaId, visitId)
    const known = await stories(own, { areaId, visitId })
    const going = known.find((one) => one.storyId === storyId || !one.steps.some(isEnding))
    if (going) return going.storyId
    await sql`insert into evidence.story (area_id, story_id, person_id, provider_id, visit_id, written_by)
      values (${areaId}, ${storyId}, ${personId}, ${providerId}, ${visitId}, ${by})`.execute(own)
    await sql`insert into evidence.story_words
        (area_id, story_id, person_id, provider_id, written_by, words, changed_by)
      values (${areaId}, ${storyId}, ${personId}, ${providerId}, ${by}, ${words}, ${by})`.execute(
      own,
    )
    return undefined
  })
  if (!there) await noteOf(db, begun, visit, 'wrote story')
  return there ?? storyId
}

/** Puts other words in the place of names, and keeps what somebody decided to leave. */
export function takeNamesOut(
  db: WholeTransaction,
  change: Change,
  { pairs, left }: { pairs: readonly Known[]; left: readonly string[] },
): Promise<Outcome> {
  return changing(db, change, ['names', 'to_read'], async (own, story) => {
    const words = replaceNames(story.words, pairs)
    // What stands for a name isn't asked about again.
    const known = new Set([...story.leftAsIs, ...left, ...pairs.map(({ pseudonym }) => pseudonym)])
    const revision = words === story.words ? story.revision : story.revision + 1
    await saveWords(own, change, { words, revision, leftAsIs: [...known] })
    await addStep(own, change, story, { step: 'names_out', revision })
    return () => noteOf(db, change, story, 'changed story')
  })
}

/** Somebody has read it: nobody can be known by it. Read by who runs the enterprise, the person is shown it. */
export function readThrough(
  db: WholeTransaction,
  change: Change,
  { runs }: { runs: boolean },
): Promise<Outcome> {
  const from = runs ? (['to_read', 'with_owner'] as const) : (['to_read'] as const)
  return changing(db, change, from, async (own, story) => {
    const { revision } = story
    await addStep(own, change, story, { step: 'read', revision })
    if (runs) await addStep(own, change, story, { step: 'shown', revision })
    return () => noteOf(db, change, story, runs ? 'showed story' : 'changed story')
  })
}

/** The enterprise writes it anew: names are looked for again, and the person is shown it again. */
export function rewrite(db: WholeTransaction, change: Change, words: string): Promise<Outcome> {
  const open = ['names', 'to_read', 'with_owner', 'shown'] as const
  return changing(db, change, open, async (own, story) => {
    if (words === story.words) return undefined
    await saveWords(own, change, { ...story, words, revision: story.revision + 1 })
    return () => noteOf(db, change, story, 'changed story')
  })
}

/**
 * The person changes the words. Where there is a name in hers that nobody has looked at yet, the enterprise
 * looks at it first; else she goes on with them.
 */
export async function changeWords(
  db: WholeTransaction,
  change: Change,
  words: string,
): Promise<Outcome> {
  const { areaId } = change
  return changing(db, change, ['shown'], async (own, story) => {
    if (words === story.words) return undefined
    const revision = story.revision + 1
    await saveWords(own, change, { ...story, words, revision })
    return async () => {
      await noteOf(db, change, story, 'changed story')
      const before = await storyNames(db, { ...story, areaId })
      const seen = new Set(before.map(({ standsFor }) => standsFor))
      const now = await storyNames(db, { ...story, areaId, words })
      if (now.some(({ standsFor }) => !seen.has(standsFor))) return
      await onSide(db, change.side, async (again) => {
        await addStep(again, change, story, { step: 'names_out', revision })
        await addStep(again, change, story, { step: 'shown', revision })
      })
    }
  })
}
