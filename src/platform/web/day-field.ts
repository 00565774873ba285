import { z } from 'zod'
import { isoDate } from '../i18n/words.ts'

/**
 * A day as a browser's field for days gives it, or as people type it: 3/4/2027. An empty one is
 * `undefined`. Years are those that somebody can mean.
 */
export const dayField = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return undefined
    const british = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(typed)
    const [, day = '', month = '', year = ''] = british ?? []
    const iso = british ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed
    if (isDay(iso)) return iso
    const message = /^\d{4,}-\d\d-\d\d$/.test(iso) && !inRange(iso) ? otherYear : like
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** One that has to be there: `missing` says what to put. */
export function requiredDay(missing: string) {
  return dayField.transform((day, context) => {
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })
}

const like = 'Write the day like 3/4/2027'
const otherYear = `${like}, with a year from 1900 to 2099`

/** Whether a text is a day of the calendar, like `2027-04-03`, which PostgreSQL takes too. */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || !inRange(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && isoDate(moment, 'UTC') === text
}

function inRange(text: string): boolean {
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text)
}
