import { momentOf, type Occurrence } from '../plan/occurrences.ts'
import type { Answer, Step, StepName, Watch } from './watches.ts'

/** How long we wait; rules of the area, in minutes. */
export interface Waits {
  /** From asking the provider until the contact is told. */
  second: number
  /** How long "on my way" counts without a record. */
  onTheWay: number
  /** After so long a message would mislead. */
  tooLate: number
}

/** When somebody was with the person, by what is written down. */
export interface Presence {
  providerId: string
  planId: string | null
  plannedOn: string | null
  beganAt: Date
  endedAt: Date | null
  /** As it was planned, if so; for where nobody wrote down the end. */
  minutes?: number
}

interface Situation {
  occurrence: Occurrence
  watch: Watch
  /** Visits of this person that count. */
  visits: Presence[]
  steps: Pick<Step, 'planId' | 'plannedOn' | 'dueAt' | 'step' | 'madeAt'>[]
  answers: Answer[]
  waits: Waits
  timeZone: string
}

const minute = 60_000
/** Nobody wrote down the end of a visit that wasn't planned: for so long she counts as still there. */
const openFor = 12 * 60 * minute

/**
 * What is due now of a visit of which we may not have heard: to ask the provider, then to tell the
 * contact. Too late for either is a step too, so that it is said; and then nothing more is done.
 */
export function dueStep(situation: Situation, now: Date): StepName | undefined {
  const { occurrence, watch, waits, answers } = situation
  if (occurrence.state === 'called_off' || occurrence.state === 'missed') return undefined
  const dueAt = occurrence.latestAt
  const done = situation.steps.filter(
    (one) => isOf(one, occurrence) && one.dueAt.getTime() === dueAt.getTime(),
  )
  const step = (name: StepName) => done.find((one) => one.step === name)
  if (step('told') || step('too_late') || isHeard(situation, now)) return undefined
  const isLate = (since: number) => now.getTime() > since + waits.tooLate * minute
  const asked = step('asked')
  if (!asked) {
    const askAt = dueAt.getTime() + watch.graceMinutes * minute
    if (now.getTime() < askAt) return undefined
    return isLate(askAt) ? 'too_late' : 'asked'
  }
  const said = answers.filter(
    (one) => isOf(one, occurrence) && one.answeredAt.getTime() >= asked.madeAt.getTime(),
  )
  if (said.some(({ answer }) => answer === 'here')) return undefined
  const onTheWay = said.map(({ answeredAt }) => answeredAt.getTime() + waits.onTheWay * minute)
  const tellAt = Math.max(asked.madeAt.getTime() + waits.second * minute, ...onTheWay)
  if (now.getTime() < tellAt) return undefined
  return isLate(tellAt) ? 'too_late' : 'told'
}

/**
 * A visit of that plan and day; or one of that enterprise which reaches into the time: where it was
 * planned for another time, beyond the moment at which this one can begin.
 */
function isHeard({ occurrence, watch, visits, timeZone }: Situation, now: Date): boolean {
  const { plan } = occurrence
  const grace = watch.graceMinutes * minute
  const from = earliest(occurrence, timeZone)
  return visits.some((visit) => {
    if (visit.planId === plan.planId && visit.plannedOn === occurrence.plannedOn) return true
    if (visit.providerId !== plan.providerId || visit.beganAt > now) return false
    const isOther = visit.planId !== null
    const lasts = visit.minutes === undefined ? openFor : visit.minutes * minute + grace
    const until = visit.endedAt?.getTime() ?? visit.beganAt.getTime() + lasts
    return isOther ? until > from : until >= from - grace
  })
}

/** From when on somebody who came would have come for it. */
function earliest({ beginsAt, day, plan }: Occurrence, timeZone: string): number {
  const begins = {
    morning: '05:00',
    afternoon: '12:00',
    evening: '16:00',
    any: '05:00',
    clock: '00:00',
  }
  return (beginsAt ?? momentOf(day, begins[plan.part], timeZone)).getTime()
}

function isOf(one: { planId: string; plannedOn: string }, { plan, plannedOn }: Occurrence) {
  return one.planId === plan.planId && one.plannedOn === plannedOn
}
