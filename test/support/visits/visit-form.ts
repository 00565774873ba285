import { newId } from '../../../src/platform/db/new-id.ts'
import { addDays } from '../../../src/practice/plan/occurrences.ts'
import { todayIn } from '../../../src/practice/today/today.ts'
import type { Area } from '#areas'
import type { Enterprise } from './fill-enterprises.ts'

/**
 * What the form of a visit sends: the ordinary one as planned, two weeks ago, with a few words.
 * @param county.filledOn the day that counts as today, where it isn't.
 */
export function visitForm(
  county: { area: Area; enterprises: Enterprise[]; filledOn?: string },
  number: number,
) {
  const { area, enterprises, filledOn = todayIn(area) } = county
  const enterprise = enterprises[number % enterprises.length]!
  const { people, providerId } = enterprise
  const turn = Math.floor(number / enterprises.length) % people.length
  const { personId, planId } = people[turn]!
  const on = addDays(filledOn, turn < people.length / 2 ? -14 : -15)
  const hasProgress = number % 8 === 0
  const fields: Record<string, string> = {
    ...{ visitId: newId(), versionId: newId(), providerId, personId, plan: planId, on, day: on },
    ...{ began: '09:30', ended: '10:30', endedDays: '', words: `We cooked, number ${number}` },
    ...{ activities: 'A meal', activity: '', place: 'home', breakHours: '', familyWords: '' },
    ...{ goalId: hasProgress ? personId : '', goalWords: hasProgress ? 'I stirred it.' : '' },
    ...{ workerId: enterprise.workerId, writtenAt: '' },
  }
  return { enterprise, fields }
}
