import { canonical } from '../../../platform/canonical.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { partWords, valueWords } from './part-words.ts'
import {
  planContent,
  planParts,
  type PlanContent,
  type PlanPart,
  type PlanRow,
} from './plan-content.ts'

/** One difference between two plans, in words. */
export interface Change {
  /** Where it stands, the same whenever it is compared: `outcome/ID/topLevels`. */
  place: string
  /** `The outcome “Time”: how many of the best answers count` */
  what: string
  was: string
  becomes: string
}

/** What differs between two plans, in the order of the plan. */
export function planChanges(before: PlanContent, after: PlanContent): Change[] {
  return planParts.flatMap((part) => partChanges(part, before, after))
}

/** A change with the day on which it was made; none where that isn't known. */
export type DatedChange = Change & { changedAt?: string; memberId?: string | null }

/**
 * What is otherwise now than in the plan as it was frozen last, and when each came to be so. For reports,
 * too: of data only.
 */
export function changesSince(
  data: Pick<StudyData, PlanPart | 'planChange'>,
  frozen: Pick<RowOf<'frozen_plan'>, 'content' | 'frozenAt'>,
): DatedChange[] {
  const then = frozen.content as unknown as PlanContent
  return planChanges(then, planContent(data)).map((change) => {
    const made = data.planChange
      .filter(({ place, changedAt }) => place === change.place && changedAt >= frozen.frozenAt)
      .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0]
    return { ...change, changedAt: made?.changedAt, memberId: made?.memberId }
  })
}

/** The plan as it was frozen last; none where it never was. */
export function lastFrozen({
  frozenPlan,
}: Pick<StudyData, 'frozenPlan'>): RowOf<'frozen_plan'> | undefined {
  return frozenPlan.toSorted((a, b) => b.version - a.version)[0]
}

function partChanges(part: PlanPart, before: PlanContent, after: PlanContent): Change[] {
  const { key, called, columns } = partWords[part]
  const keyOf = (row: PlanRow) => [part, ...key.map((column) => String(row[column]))].join('/')
  // A plan that was frozen before a part was there has none of it.
  const then = new Map((before[part] ?? []).map((row) => [keyOf(row), row]))
  const now = new Map(after[part].map((row) => [keyOf(row), row]))
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((place): Change[] => {
    const [old, own] = [then.get(place), now.get(place)]
    if (!old)
      return [
        {
          place,
          what: called(own!, after),
          was: 'not in the plan',
          becomes: summary(part, own!, after),
        },
      ]
    if (!own)
      return [
        { place, what: called(old, before), was: summary(part, old, before), becomes: 'taken out' },
      ]
    return Object.entries(columns)
      .filter(([column]) => canonical(old[column] ?? null) !== canonical(own[column] ?? null))
      .map(([column, words]) => ({
        place: `${place}/${column}`,
        what: `${called(old, before)}: ${words}`,
        was: valueWords(column, old[column], before),
        becomes: valueWords(column, own[column], after),
      }))
  })
}

/** A row that came or went, in a line: what it is called says its name already. */
function summary(part: PlanPart, row: PlanRow, plan: PlanContent): string {
  const said = Object.entries(partWords[part].columns)
    .filter(([column]) => !['name', 'position'].includes(column))
    .map(([column, words]): [string, string] => [words, valueWords(column, row[column], plan)])
    .filter(([, value]) => value !== 'nothing')
  return said.length ? said.map(([words, value]) => `${words}: ${value}`).join('; ') : 'in the plan'
}
