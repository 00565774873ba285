import type { ServiceDetails } from '#providers'
import { weekdays } from '../../../platform/i18n/words.ts'
import { clockOf, spanOf, type Clock } from './clock.ts'
import type { Kind, Reading } from './kinds.ts'

type Times = ServiceDetails['times']

const most = 28
const allDays = [1, 2, 3, 4, 5, 6, 7]

/** `Monday 09:00 to 17:00; Tue & Thu 9am-12pm, 1-4pm; weekends 10 to 4`. */
export const weekTimes: Kind<Times> = {
  read: ({ text }) => {
    const notes: NonNullable<Reading<Times>['notes']> = []
    // More than a week of times fits into far less.
    const parts = text.slice(0, 1500).split(/[;\n]/)
    const said = parts.flatMap((part) => partTimes(part, notes))
    const kept = new Map<string, Times[number]>()
    for (const one of said) {
      const key = `${one.weekday} ${one.from}`
      const why =
        (one.from === one.until && 'begins and ends at the same time') ||
        (kept.has(key) && 'begins together with another') ||
        (kept.size === most && 'is one time too many')
      if (why) notes.push({ value: written(one), reason: `${why}, so it is left out` })
      else kept.set(key, one)
    }
    return { value: [...kept.values()], notes }
  },
  write: (times) => times.map(written).join('; '),
}

function written({ weekday, from, until }: Times[number]): string {
  return `${weekdays[weekday - 1]} ${from} to ${until}`
}

const dayNames = 'mon|tue|wed|thu|fri|sat|sun'
const token = new RegExp(
  [
    `(?<day>${dayNames})(?:s|nes|rs?|ur)?(?:day)?s?\\b\\.?`,
    String.raw`(?<days>every ?day|daily|all week|(?:7|seven) days(?: a week)?|week ?days|week ?ends?)\b`,
    String.raw`(?<always>24 ?\/ ?7|24 ?(?:hours?|hrs?)(?: a day)?|round the clock|all day)`,
    String.raw`(?<closed>closed|not open)\b`,
    String.raw`(?<clock>(?:12 ?)?(?:noon|midday|midnight)\b|0?\.\d+|\d{1,2}(?:[:.h]?\d{2})?(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?)`,
    String.raw`(?<to>-|to\b|till?\b|until\b|through\b)`,
    String.raw`(?<also>[,&+/:()]|and\b|from\b|between\b|open\b)`,
    String.raw`(?<other>\S+)`,
  ].join('|'),
  'gi',
)

/** One part: days, then times; `Mon 9-12, Tue 1pm-4pm` has several of each. */
function partTimes(part: string, notes: NonNullable<Reading<Times>['notes']>): Times {
  const found: Times = []
  const others: string[] = []
  let days: number[] = []
  let hasTimes = false
  let isRange = false
  let begins: Clock | undefined
  const add = (from: string, until: string) => {
    for (const weekday of days.length ? days : allDays) found.push({ weekday, from, until })
    hasTimes = true
  }
  const name = (more: number[]) => {
    const last = days.at(-1)
    if (hasTimes) days = []
    days.push(...(isRange && !hasTimes && last ? daysTo(last, more[0]!) : more))
    hasTimes = false
    isRange = false
    begins = undefined
  }
  for (const { groups } of part.toLowerCase().replaceAll(/[–—−]/g, '-').matchAll(token)) {
    const is = groups as Partial<Record<string, string>>
    if (is.day) name([dayNames.split('|').indexOf(is.day) + 1])
    else if (is.days) name(daysNamed(is.days))
    else if (is.always) add('00:00', '23:59')
    else if (is.closed) hasTimes = true
    else if (is.to) isRange = true
    else if (is.other) others.push(is.other)
    else if (is.clock) {
      const at = clockOf(is.clock.trim())
      if (!at) others.push(is.clock)
      else if (!begins || !isRange) begins = at
      else {
        const span = spanOf(begins, at, hasTimes ? found.at(-1)?.until : undefined)
        if (!span) others.push(is.clock)
        else {
          add(span.from, span.until)
          if (span.isGuess)
            notes.push({ value: part.trim(), reason: `is read as ${span.from} to ${span.until}` })
        }
        begins = undefined
        isRange = false
      }
    }
  }
  if (begins || (part.trim() && !hasTimes)) others.push('?')
  if (others.length) notes.push({ value: part.trim(), reason: unread(found.length > 0) })
  return found
}

function unread(isPartly: boolean): string {
  return isPartly
    ? 'could be read only in part: write times like “Monday 09:00 to 17:00”'
    : 'couldn’t be read, so it is left out: write times like “Monday 09:00 to 17:00”'
}

/** The days after one up to another, over the end of the week if need be. */
function daysTo(from: number, to: number): number[] {
  const days: number[] = []
  for (let day = (from % 7) + 1; day !== (to % 7) + 1; day = (day % 7) + 1) days.push(day)
  return days
}

function daysNamed(words: string): number[] {
  if (words.includes('end')) return [6, 7]
  return /week ?days/.test(words) ? [1, 2, 3, 4, 5] : allDays
}
