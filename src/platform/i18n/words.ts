/** Amounts, times and dates in the words that BRAND asks for. */

// Each takes some time to make, and a page asks for hundreds.
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const withPence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 })
const weekdayAndDay = dates({ weekday: 'long', day: 'numeric', month: 'long' })
const dayAndYear = dates({ day: 'numeric', month: 'long', year: 'numeric' })
const monthAndYear = dates({ month: 'long', year: 'numeric' })
const allOf = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const daysIn = new Map<string, Intl.DateTimeFormat>()

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
}

/** 1800 → `£18`, 1850 → `£18.50`. */
export function money(pence: number): string {
  const pounds = pence / 100
  return `£${(Number.isInteger(pounds) ? whole : withPence).format(pounds)}`
}

/** Minutes: 30 → `half an hour`, 90 → `1½ hours`, 45 → `45 minutes`. */
export function duration(minutes: number): string {
  if (minutes === 30) return 'half an hour'
  if (minutes === 60) return '1 hour'
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return plural(minutes, 'minute', 'minutes')
  if (rest === 0) return `${hours} hours`
  if (rest === 30) return `${hours}½ hours`
  return `${hours === 1 ? '1 hour' : `${hours} hours`} ${plural(rest, 'minute', 'minutes')}`
}

/** `09:30` → `9:30am`, `17:00` → `5pm`, `12:00` → `midday`. */
export function clockTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour === 12) return 'midday'
  if (minute === 0 && hour === 0) return 'midnight'
  const minutes = minute ? `:${String(minute).padStart(2, '0')}` : ''
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** `2026-03-03` → `Tuesday 3 March`, with the year when it isn't this one. */
export function dateWords(date: string, today = isoDate(new Date())): string {
  const words = date.slice(0, 4) === today.slice(0, 4) ? weekdayAndDay : dayAndYear
  return words.format(new Date(`${date}T00:00:00Z`)).replace(',', '')
}

/** `2026-03-03` → `March 2026`. */
export function monthWords(date: string): string {
  return monthAndYear.format(new Date(`${date}T00:00:00Z`))
}

/** The day of a moment in a time zone, as `2026-03-03`. */
export function isoDate(moment: Date, timeZone = 'Europe/London'): string {
  const days = daysIn.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone })
  daysIn.set(timeZone, days)
  return days.format(moment)
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** How long ago a date was: `today`, `yesterday`, `3 days ago`, `5 weeks ago`. */
export function ago(date: string, today = isoDate(new Date())): string {
  const days = daysBetween(date, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  if (days < 61) return `${Math.round(days / 7)} weeks ago`
  return `${Math.round(days / 30.44)} months ago`
}

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** Monday is 1. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? ''
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(parts: string[]): string {
  return allOf.format(parts)
}

/** `1 person`, `3 people`. */
export function plural(count: number, one: string, many: string): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`
}

/** How far something has come, for a terminal: `[####------] 40%`, or a count where the end isn't known. */
export function bar(done: number, total?: number): string {
  if (!total) return done.toLocaleString('en-GB')
  const share = Math.min(1, done / total)
  const filled = Math.round(share * 30)
  return `[${'#'.repeat(filled)}${'-'.repeat(30 - filled)}] ${Math.floor(share * 100)}%`
}
