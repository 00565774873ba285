import type { ServiceDetails } from '#providers'
import { listWords, weekdayName } from '../../../platform/i18n/words.ts'
import { clockSpan } from './clock-span.ts'
import { isOver } from './dates.ts'
import { tell, type Draft } from './reading.ts'
import { numberIn, objectsIn, textIn, type Fields } from './said.ts'

type Time = ServiceDetails['times'][number]

const most = 28

/** Weekly times with a beginning and an end; other schedules go into the description as words. */
export function timesSaid(draft: Draft): Time[] | undefined {
  const times = new Map<string, Time>()
  for (const { field, said } of schedulesOf(draft.service)) {
    if (isOver(draft, field, said)) continue
    const found = weeklyTimes(said)
    for (const time of found) times.set(`${time.weekday} ${time.from}`, time)
    const words = textIn(said, 'description', 'notes')
    if (found.length > 0) {
      if (!draft.isOurs) tell(draft, field, 'When', words)
      continue
    }
    const when = words || composed(said)
    if (!when) continue
    tell(draft, field, 'When', when)
    draft.notes.add(
      field,
      'is no weekly time with a beginning and an end, so it is told in words',
      when,
    )
  }
  const all = [...times.values()].toSorted(
    (a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1),
  )
  if (all.length > most)
    draft.notes.add('schedules', `has more than ${most} times, so the rest is left out`)
  return all.length > 0 ? all.slice(0, most) : undefined
}

function schedulesOf(service: Fields): { field: string; said: Fields }[] {
  const places = objectsIn(service.service_at_locations)
  return [service, ...places].flatMap((one) =>
    ['schedules', 'regular_schedules', 'regular_schedule'].flatMap((field) =>
      objectsIn(one[field]).map((said) => ({ field, said })),
    ),
  )
}

/** `WEEKLY` each week, with days and both times; some feeds leave out the first. */
function weeklyTimes(said: Fields): Time[] {
  const often = textIn(said, 'freq').toLowerCase()
  const isDaily = /^(?:daily|day)$/.test(often)
  if (!isDaily && often && !/^week(?:ly)?$/.test(often)) return []
  if ((numberIn(said, 'interval') ?? 1) > 1) return []
  const days = isDaily ? [1, 2, 3, 4, 5, 6, 7] : daysIn(said)
  const span = clockSpan(textIn(said, 'opens_at'), textIn(said, 'closes_at'))
  if (!days || days.length === 0 || !span) return []
  return days.map((weekday) => ({ weekday, from: span.from, until: span.until }))
}

/** Undefined where a day isn't one of every week, as `2MO`, the second Monday. */
function daysIn(said: Fields): number[] | undefined {
  const words = textIn(said, 'byday', 'weekday')
    .split(/[^A-Za-z0-9+-]+/)
    .filter(Boolean)
  const days = words.map(weekdayOf)
  return days.some((day) => day === undefined) ? undefined : (days as number[])
}

function weekdayOf(word: string): number | undefined {
  if (/^[1-7]$/.test(word)) return Number(word)
  if (!/^[a-z]{2,}$/i.test(word)) return undefined
  const begin = word.toLowerCase()
  return [1, 2, 3, 4, 5, 6, 7].find((day) => weekdayName(day).toLowerCase().startsWith(begin))
}

/** `every 2 weeks, Monday and Friday, 10:00 to 12:00`. */
function composed(said: Fields): string {
  const interval = numberIn(said, 'interval') ?? 1
  const isMonthly = /^month/i.test(textIn(said, 'freq'))
  const unit = isMonthly ? 'month' : 'week'
  const days = textIn(said, 'byday', 'weekday')
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(dayWords)
  const [opens, closes] = [textIn(said, 'opens_at'), textIn(said, 'closes_at')]
  const span = clockSpan(opens, closes)
  const dates = textIn(said, 'bymonthday')
  if (days.length === 0 && !opens && !dates) return ''
  return [
    interval > 1 ? `every ${interval} ${unit}s` : isMonthly ? 'every month' : '',
    listWords(days),
    isMonthly && dates ? `on day ${dates} of the month` : '',
    span ? `${span.from} to ${span.until}` : [opens, closes].filter(Boolean).join(' to '),
  ]
    .filter(Boolean)
    .join(', ')
}

const places: Partial<Record<string, string>> = {
  ...{ '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last' },
}

/** `2MO` → `second Monday`. */
function dayWords(word: string): string {
  const [, count = '', day = ''] = /^\+?(-?\d)?([a-z]+)$/i.exec(word) ?? []
  const weekday = weekdayOf(day || word)
  if (!weekday) return word
  return [places[count], weekdayName(weekday)].filter(Boolean).join(' ')
}
