import type { Area } from '#areas'
import { clockTime, dateWords, duration } from '../../platform/i18n/words.ts'
import { dayOf, timeOf } from '../plan/occurrences.ts'
import type { Visit } from './visits.ts'

type When = Pick<Visit, 'beganAt' | 'endedAt'>

/** `10am to 12:30pm`, `since 10am` */
export function timesOf({ beganAt, endedAt }: When, { timeZone }: Area): string {
  const from = clockTime(timeOf(beganAt, timeZone))
  if (!endedAt) return `since ${from}`
  const last = dayOf(endedAt, timeZone)
  const next = last === dayOf(beganAt, timeZone) ? '' : ` on ${dateWords(last)}`
  return `${from} to ${clockTime(timeOf(endedAt, timeZone))}${next}`
}

/** `2½ hours` */
export function lengthOf({ beganAt, endedAt }: When): string | undefined {
  if (!endedAt) return undefined
  return duration(Math.round((endedAt.getTime() - beganAt.getTime()) / 60_000))
}

/** `Tuesday 3 March` */
export function dayWords(moment: Date, { timeZone }: Area): string {
  return dateWords(dayOf(moment, timeZone))
}
