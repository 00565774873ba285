import type { StudyDb } from '../apart.ts'
import { readStudy } from '../bundle/read-study.ts'
import type { StudyData, StudyTable } from '../bundle/study-data.ts'

/** What a plan is told from: what is asked, of whom, and who takes part so far. */
export const planTables = [
  'study',
  'member',
  'hypothesis',
  'arm',
  'band',
  'site',
  'wanted',
  'instrument',
  'topic_guide',
  'benchmark',
  'outcome',
  'people_wanted',
  'frozen_plan',
  'plan_change',
  'organisation',
] as const satisfies readonly StudyTable[]

/** The tables of a plan as data: lists in the order that the team has put them in. */
export async function readPlan(db: StudyDb, studyId: string): Promise<StudyData> {
  const plan = await readStudy(db, studyId, planTables)
  const { hypothesis, arm, site, outcome } = plan
  return {
    ...plan,
    ...{ hypothesis: inOrder(hypothesis), arm: inOrder(arm) },
    ...{ site: inOrder(site), outcome: inOrder(outcome) },
  }
}

/** Rows in the order that the team has put them in. */
export function inOrder<Row extends { position: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.position - b.position)
}

/** The place after the last one of a list. */
export function nextPosition(rows: readonly { position: number }[]): number {
  return Math.max(-1, ...rows.map(({ position }) => position)) + 1
}

/** Every type of service that the plan or an organisation names, in the order of their names. */
export function serviceTypes({
  wanted,
  organisation,
  band,
}: Pick<StudyData, 'wanted' | 'organisation' | 'band'>): string[] {
  const named = [...wanted, ...organisation, ...band].flatMap(
    ({ serviceType }) => serviceType ?? [],
  )
  return [...new Set(named)].toSorted((a, b) => a.localeCompare(b, 'en'))
}

/** A type of service as it is spelt already, where it is there in other letters. */
export function asSpelt(typed: string, known: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
  return known.find((one) => plain(one) === plain(typed)) ?? typed.replaceAll(/\s+/g, ' ').trim()
}
