import { monthWords, plural } from '../../platform/i18n/words.ts'
import { nearestFive } from '../figures/nearest-five.ts'
import { barsOf, type Bar } from '../what-we-add/pictures.tsx'
import type { Month } from '../what-we-add/records.ts'

/** "About 250 hours": others read hours and visits so, for a single visit of somebody would show in them. */
export function aboutHours(minutes: number): string {
  if (minutes === 0) return 'No hours'
  return minutes < 300 ? 'Fewer than 5 hours' : `About ${nearestFive(minutes / 60)} hours`
}

export function aboutVisits(visits: number): string {
  if (visits === 0) return 'no visit'
  return visits < 5 ? 'fewer than 5 visits' : `about ${nearestFive(visits)} visits`
}

/** Bars for others, from the first month with a visit: their hours to the nearest 5, without visits. */
export function aboutBars(months: readonly Month[]): Bar[] {
  return barsOf(sinceFirst(months), undefined).map((one) => {
    const isFew = one.visits > 0 && one.hours < 5
    const hours = isFew ? 3 : nearestFive(one.hours)
    return { ...one, hours, said: isFew ? '<5' : String(hours) }
  })
}

/** What they show, in a sentence. */
export function aboutSentence(months: readonly Month[]): string {
  const most = months.toSorted((a, b) => b.minutes - a.minutes)[0]
  if (!most || most.minutes === 0) return 'No visit was written down in this time.'
  const since = sinceFirst(months)
  const visited = since.filter(({ visits }) => visits > 0).length
  const began =
    since.length < months.length ? ` The first of them was in ${monthWords(since[0]!.month)}.` : ''
  return `Most was in ${monthWords(most.month)}: ${aboutHours(most.minutes).toLowerCase()}. There were visits in ${visited} of ${plural(since.length, 'month', 'months')}.${began}`
}

function sinceFirst(months: readonly Month[]): readonly Month[] {
  const first = months.findIndex(({ visits }) => visits > 0)
  return months.slice(Math.max(0, first))
}
