import type { Period } from '../figures/sums.ts'

/** The month of today and the eleven before it. */
export function lastYear(timeZone: string, now = Temporal.Now.instant()): Period {
  const first = now.toZonedDateTimeISO(timeZone).toPlainDate().with({ day: 1 })
  return {
    from: first.subtract({ months: 11 }).toString(),
    until: first.add({ months: 1 }).toString(),
  }
}
