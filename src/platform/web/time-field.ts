import { z } from 'zod'

/** A time of the clock as a browser's field gives it, or as people type it: 9:30, 9.30am, 0930, 5pm. */
export const timeField = z
  .string()
  .trim()
  .transform((typed, context) => {
    if (typed === '') return undefined
    const time = clockOf(typed)
    if (time !== undefined) return time
    context.addIssue({ code: 'custom', message: like })
    return z.NEVER
  })

/** One that has to be there: `missing` says what to put. */
export function requiredTime(missing: string) {
  return timeField.transform((time, context) => {
    if (time !== undefined) return time
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })
}

const like = 'Put the time as hours and minutes, like 9:30'

/** `9.30am` → `09:30`; undefined when it is no time. */
function clockOf(typed: string): string | undefined {
  if (/^(midday|noon)$/i.test(typed)) return '12:00'
  if (/^midnight$/i.test(typed)) return '00:00'
  const read =
    /^(\d{1,2})(?:[:.h ]?(\d{2})(?::\d{2})?)?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(typed) ?? undefined
  if (!read) return undefined
  const [, hours = '', minutes, half] = read
  // A lone number is an hour only where it says which half of the day.
  if (minutes === undefined && half === undefined) return undefined
  const hour = hourOf(Number(hours), half?.[0]?.toLowerCase())
  const minute = Number(minutes ?? 0)
  if (hour === undefined || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function hourOf(said: number, half: string | undefined): number | undefined {
  if (half === undefined) return said <= 23 ? said : undefined
  if (said < 1 || said > 12) return undefined
  return (said % 12) + (half === 'p' ? 12 : 0)
}
