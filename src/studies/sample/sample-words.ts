import { listWords, plural } from '../../platform/i18n/words.ts'
import type { StudyData } from '../bundle/study-data.ts'

/** With fewer in an arm, what differs may be the particular organisations. */
export const fewestInArm = 5

/** What the sample, as it is wanted or as it is, won't be able to tell: a sentence each. */
export function sampleWarnings(plan: Pick<StudyData, 'arm' | 'wanted' | 'organisation'>): string[] {
  if (plan.arm.length === 0) return []
  if (plan.arm.length === 1)
    return ['There is only one arm, so there is nothing to compare it with. Add another.']
  const wanted = (armId: string) =>
    plan.wanted
      .filter((one) => one.armId === armId)
      .reduce((total, { organisations }) => total + organisations, 0)
  const joined = (armId: string) =>
    plan.organisation.filter((one) => one.armId === armId && one.leftOn === null).length
  const few = plan.arm.filter(({ armId }) => Math.max(wanted(armId), joined(armId)) < fewestInArm)
  if (few.length === 0) return []
  const counted = few.map(
    ({ name, armId }) =>
      `${name} (${plural(Math.max(wanted(armId), joined(armId)), 'organisation', 'organisations')})`,
  )
  return [
    `${listWords(counted)}: too few to tell the arm from the particular organisations. Plan for ${fewestInArm} or more in each arm, or compare the first arm with all others together.`,
  ]
}
