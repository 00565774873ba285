const dayLength = 86_400_000

/** Days of an area as whole numbers from 1 January 1970, and its moments in milliseconds. */
export interface Calendar {
  /** The moment of a day and so many minutes on the clock. */
  at(day: number, minutes: number): number
  /** The day of a moment, in the area. */
  dayOf(at: number): number
}

/** Each day's midnight is asked for once: there are many moments, and few days. */
export function calendar(timeZone: string): Calendar {
  const midnights = new Map<number, number>()
  const midnight = (day: number) => {
    const known = midnights.get(day)
    if (known !== undefined) return known
    const found = Temporal.PlainDate.from(isoOf(day)).toZonedDateTime(timeZone).epochMilliseconds
    midnights.set(day, found)
    return found
  }
  return {
    at(day, minutes) {
      const isWhole = midnight(day + 1) - midnight(day) === dayLength
      if (isWhole || minutes === 0) return midnight(day) + minutes * 60_000
      const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60)
      const date = Temporal.PlainDate.from(isoOf(day))
      return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
    },
    dayOf(at) {
      const guess = Math.floor(at / dayLength)
      if (at < midnight(guess)) return guess - 1
      return at < midnight(guess + 1) ? guess : guess + 1
    },
  }
}

/** The number of a day such as 2026-11-22. */
export function numberOf(day: string): number {
  return Date.parse(day) / dayLength
}

const written = new Map<number, string>()

export function isoOf(day: number): string {
  const known = written.get(day)
  if (known !== undefined) return known
  const iso = new Date(day * dayLength).toISOString().slice(0, 10)
  written.set(day, iso)
  return iso
}

/** Monday is 1. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** A moment as the database reads it. */
export function moment(at: number): string {
  return new Date(at).toISOString()
}
