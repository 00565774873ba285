import { clockTime, dateWords, duration } from '../../platform/i18n/words.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { timeOf, type Occurrence } from '../plan/occurrences.ts'
import type { DayPart, Reason } from '../plan/plan.ts'

/** `10am`, `In the morning`. */
export function timeWords({ beginsAt, plan }: Occurrence, timeZone: string): string {
  return beginsAt ? clockTime(timeOf(beginsAt, timeZone)) : partWords[plan.part].usual
}

/** `At 10am`, `In the morning`: what begins a sentence. */
export function atWords(occurrence: Occurrence, timeZone: string): string {
  const words = timeWords(occurrence, timeZone)
  return occurrence.beginsAt ? `At ${words}` : words
}

export const partWords: Record<DayPart, { usual: string; picture: PictureName }> = {
  clock: { usual: 'Some time that day', picture: 'clock' },
  morning: { usual: 'In the morning', picture: 'sun' },
  afternoon: { usual: 'In the afternoon', picture: 'sun' },
  evening: { usual: 'In the evening', picture: 'moon' },
  any: { usual: 'Some time that day', picture: 'calendar' },
}

/** `2 hours`, `half an hour`. */
export function lengthWords({ minutes }: Occurrence): string {
  return duration(minutes)
}

/** How it differs from what was planned; none: it doesn't. */
export function changeWords({ state, plannedOn, day }: Occurrence): string | undefined {
  if (state === 'called_off') return 'This was called off'
  if (state === 'missed') return 'Nobody came'
  if (state === 'moved')
    return plannedOn === day ? 'This was moved' : `Moved from ${dateWords(plannedOn)}`
  return undefined
}

export const reasonWords: Record<Reason, { usual: string; picture: PictureName }> = {
  person_asked: { usual: 'You asked for it', picture: 'speech' },
  person_away: { usual: 'You are away', picture: 'bus' },
  person_ill: { usual: 'You are not well', picture: 'health' },
  worker_ill: { usual: 'Who comes is not well', picture: 'health' },
  worker_away: { usual: 'Who comes is away', picture: 'bus' },
  weather: { usual: 'The weather', picture: 'garden' },
  travel: { usual: 'They could not get there', picture: 'bus' },
  other: { usual: 'Another reason', picture: 'question' },
}

/** It is still to come, and on: something can be said of it. */
export function isToCome({ state, latestAt }: Occurrence, now = new Date()): boolean {
  return latestAt > now && (state === 'planned' || state === 'moved')
}
