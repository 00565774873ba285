import { hashOf } from '../../../platform/canonical.ts'
import type { StudyData } from '../../bundle/study-data.ts'

/**
 * What is frozen of a plan: all that was decided before fieldwork, and nothing of what is gathered. Each
 * part is a table's rows, of which some columns say nothing of the plan.
 */
export function planContent(data: Pick<StudyData, PlanPart>): PlanContent {
  return Object.fromEntries(
    planParts.map((part) => [
      part,
      (data[part] as unknown as PlanRow[]).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => !leftOut[part]?.includes(name))),
      ),
    ]),
  ) as PlanContent
}

export const planParts = [
  'study',
  'hypothesis',
  'arm',
  'band',
  'site',
  'wanted',
  'instrument',
  'topicGuide',
  'benchmark',
  'outcome',
  'peopleWanted',
] as const

export type PlanPart = (typeof planParts)[number]
export type PlanRow = Record<string, unknown>
export type PlanContent = Record<PlanPart, PlanRow[]>

/** The hash says that a plan is the one that was frozen: the same wherever it is computed. */
export function planHash(content: PlanContent): string {
  return hashOf(content)
}

const leftOut: Partial<Record<PlanPart, string[]>> = {
  study: ['beganAt', 'invented'],
  // Its wording is there by its hash.
  instrument: ['definition', 'lockedAt'],
  topicGuide: ['madeAt'],
}
