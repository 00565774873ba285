import {
  clockTime,
  dateWords,
  duration,
  listWords,
  weekdayName,
} from '../../platform/i18n/words.ts'
import { timeOf, type Occurrence } from './occurrences.ts'
import type { DayPart, Plan, Reason } from './plan.ts'

/** Plans and their days in words. */

export const partWords: Record<DayPart, string> = {
  clock: 'at a time of the clock',
  morning: 'some time in the morning',
  afternoon: 'some time in the afternoon',
  evening: 'some time in the evening',
  any: 'some time that day',
}

/** `they` is the person, `we` whoever comes. */
export const reasonWords: Record<Reason, string> = {
  person_asked: 'They asked for it',
  person_away: 'They are away',
  person_ill: 'They are ill',
  worker_ill: 'Whoever comes is ill',
  worker_away: 'Whoever comes is away',
  weather: 'The weather',
  travel: 'No way to get there',
  other: 'Something else',
}

export const stateWords: Record<Occurrence['state'], string> = {
  planned: 'As planned',
  moved: 'Moved',
  called_off: 'Called off',
  missed: 'Missed',
}

/** `each week`, `every 2 weeks`. */
export function everyWords(everyWeeks: number): string {
  if (everyWeeks === 1) return 'each week'
  return everyWeeks === 2 ? 'every second week' : `every ${everyWeeks} weeks`
}

/** `9:30am, for 1 hour`; `some time in the morning, for half an hour`. */
export function timeWords({ beginsAt, part, minutes }: Plan): string {
  return `${beginsAt ? clockTime(beginsAt) : partWords[part]}, for ${duration(minutes)}`
}

/** `Mondays and Thursdays, each week, at 9:30am, for 1 hour`. */
export function planWords(plan: Plan): string {
  const at = plan.beginsAt ? `at ${timeWords(plan)}` : timeWords(plan)
  if (isOnce(plan)) return `Once, ${at}`
  const days = listWords(plan.weekdays.toSorted().map((one) => `${weekdayName(one)}s`))
  return `${days}, ${everyWords(plan.everyWeeks)}, ${at}`
}

/** `From Monday 3 March 2026 until …`. */
export function spanWords({ beginsOn, endsOn }: Plan, today: string): string {
  if (beginsOn === endsOn) return `On ${dateWords(beginsOn, today)}`
  const until = endsOn ? `, until ${dateWords(endsOn, today)}` : ', until it is ended'
  return `From ${dateWords(beginsOn, today)}${until}`
}

/** It is planned for one day only. */
export function isOnce({ beginsOn, endsOn }: Pick<Plan, 'beginsOn' | 'endsOn'>): boolean {
  return beginsOn === endsOn
}

/** When one visit is: `9:30am to 10:30am`, `some time in the morning, half an hour`. */
export function whenWords({ beginsAt, plan, minutes }: Occurrence, timeZone: string): string {
  if (!beginsAt) return `${capital(partWords[plan.part])}, ${duration(minutes)}`
  const from = timeOf(beginsAt, timeZone)
  const end = new Date(beginsAt.getTime() + minutes * 60_000)
  const days = minutes >= 1440 ? `, ${duration(minutes)}` : ''
  return `${clockTime(from)} to ${clockTime(timeOf(end, timeZone))}${days}`
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
