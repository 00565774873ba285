import { duration, plural } from '../../platform/i18n/words.ts'
import type { Year } from './year.ts'

/** The last day that is looked at. */
export const lastDay = ({ period, today }: Pick<Year, 'period' | 'today'>) =>
  period.until > today
    ? today
    : Temporal.PlainDate.from(period.until).subtract({ days: 1 }).toString()

/** 90 → `1½ hours`; where there are many, whole hours are exact enough. */
export function hoursWords(minutes: number): string {
  if (minutes < 1200) return duration(Math.round(minutes))
  return plural(Math.round(minutes / 60), 'hour', 'hours')
}

export const percent = (share: number) => `${Math.round(share * 100)}%`
