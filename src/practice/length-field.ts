import { z } from 'zod'

/** Fields of lengths, as plans and what nobody pays have them. An empty one is `undefined`. */

/** A length: `45`, `90 minutes`, `1:30`, `1½ hours`, `2h`, `1.5 hours`; in minutes. */
export const lengthField = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return undefined
    const minutes = minutesOf(typed)
    if (minutes !== undefined && minutes >= 5 && minutes <= 2880) return minutes
    context.addIssue({
      code: 'custom',
      message:
        minutes === undefined
          ? 'Write how long in minutes, like 45, or in hours, like 1:30'
          : 'Write a length from 5 minutes to 48 hours',
    })
    return z.NEVER
  })

function minutesOf(typed: string): number | undefined {
  const plain = typed.toLowerCase().replace('½', '.5').replace(',', '.')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(plain)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const hours =
    /^(\d{0,2}(?:\.\d{1,2})?)\s*(?:h|hrs?|hours?)(?:\s*(\d{1,2})\s*(?:m|mins?|minutes?)?)?$/
  const both = hours.exec(plain)
  if (both && both[1] !== '') return Math.round(Number(both[1]) * 60) + Number(both[2] ?? 0)
  const minutes = /^(\d{1,4})\s*(?:m|mins?|minutes?)?$/.exec(plain)
  return minutes ? Number(minutes[1]) : undefined
}

/** `90` → `1:30`, for a field that `lengthField` reads; minutes below an hour stay. */
export function lengthTyped(minutes: number): string {
  if (minutes < 60) return String(minutes)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
