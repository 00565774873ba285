import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asEnterprise, asPerson, type EvidenceDb } from '../apart.ts'
import type { Audience } from '../audiences.ts'

/** What somebody who was there wants to tell of a visit. */
export interface Story {
  storyId: string
  personId: string
  providerId: string
  visitId: string
  /** `account:<id>` */
  writtenBy: string
  begunAt: Date
  /** None: it is over, and they are gone. */
  words: string | null
  leftAsIs: string[]
  /** Of its words; 0 where they are gone. */
  revision: number
  changedBy: string | null
  /** The first first. */
  steps: Step[]
}

export type StepName = 'names_out' | 'read' | 'shown' | 'yes' | Ending
/** What ends a story. */
export type Ending = 'no' | 'taken_back' | 'taken_down' | 'over'

export interface Step {
  step: StepName
  /** Of the words that it is about. */
  revision: number
  audience: Audience | null
  untilOn: string | null
  consentId: string | null
  present: string | null
  by: string
  at: Date
}

/**
 * `names`: to be taken out. `to_read`: then it is read once more. `with_owner`: a worker wrote it, and
 * whoever runs the enterprise reads it. `shown`: to the person. `told`: with her yes.
 */
export type StoryState = 'names' | 'to_read' | 'with_owner' | 'shown' | 'told' | Ending

/** Where a story stands on a day. */
export function stateOf({ words, revision, steps }: Story, today: string): StoryState {
  const ending = steps.find(isEnding)
  if (ending) return ending.step as Ending
  const now = steps.filter((one) => one.revision === revision)
  const yes = now.findLast(({ step }) => step === 'yes')
  if (yes) return yes.untilOn! < today ? 'over' : 'told'
  const has = (name: StepName) => now.some(({ step }) => step === name)
  if (has('shown')) return 'shown'
  if (has('read')) return 'with_owner'
  return words !== null && has('names_out') ? 'to_read' : 'names'
}

/** The yes that stands. */
export function yesOf({ revision, steps }: Story): Step | undefined {
  return steps.findLast((one) => one.step === 'yes' && one.revision === revision)
}

export function isEnding({ step }: Pick<Step, 'step'>): boolean {
  return ['no', 'taken_back', 'taken_down', 'over'].includes(step)
}

/** Who acts: those enterprises that she runs (and what she wrote herself), or the person, or who helps her. */
export type Side = { runs: readonly string[] } | { personId: string }

/** Does something with the stories of a side. */
export function onSide<T>(
  db: WholeTransaction,
  side: Side,
  work: (db: EvidenceDb) => Promise<T>,
): Promise<T> {
  return 'personId' in side ? asPerson(db, side.personId, work) : asEnterprise(db, side.runs, work)
}

interface Wanted {
  areaId: string
  storyId?: string
  personId?: string
  providerId?: string
  visitId?: string
}

/** Those that a side may see, the newest first. */
export async function stories(db: EvidenceDb, wanted: Wanted): Promise<Story[]> {
  const { areaId, storyId, personId, providerId, visitId } = wanted
  const { rows } = await sql<Omit<Story, 'steps'> & { steps: StepAsJson[] }>`
    select story.story_id as "storyId", story.person_id as "personId", story.provider_id as "providerId",
      story.visit_id as "visitId", story.written_by as "writtenBy", story.begun_at as "begunAt",
      words.words, coalesce(words.left_as_is, '{}') as "leftAsIs", coalesce(words.revision, 0) as revision,
      words.changed_by as "changedBy",
      (select coalesce(json_agg(json_build_object('step', step, 'revision', step.revision,
          'audience', audience, 'untilOn', until_on, 'consentId', consent_id, 'present', present,
          'by', by, 'at', at) order by at, step_id), '[]')
        from evidence.story_step as step
        where step.area_id = ${areaId} and step.story_id = story.story_id) as steps
    from evidence.story
      left join evidence.story_words as words
        on words.area_id = story.area_id and words.story_id = story.story_id
    where story.area_id = ${areaId}
      ${storyId ? sql`and story.story_id = ${storyId}` : sql``}
      ${personId ? sql`and story.person_id = ${personId}` : sql``}
      ${providerId ? sql`and story.provider_id = ${providerId}` : sql``}
      ${visitId ? sql`and story.visit_id = ${visitId}` : sql``}
    order by story.begun_at desc, story.story_id desc`.execute(db)
  return rows.map((row) => ({
    ...row,
    steps: row.steps.map((step) => ({ ...step, at: new Date(step.at) })),
  }))
}

type StepAsJson = Omit<Step, 'at'> & { at: string }
