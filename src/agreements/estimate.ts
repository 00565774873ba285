import type { Content, PriceLine } from './agreement.ts'

/** What an agreement may cost in a week, in pence: from its hours and its prices, and no more. */
export interface Estimate {
  /** Where prices for an hour differ: all hours at the lowest, and at the highest. */
  low: number
  high: number
  /** What the hours and the weeks don't tell. */
  leftOut: PriceLine[]
}

/** @returns undefined where nothing can be told of a week. */
export function estimate({ hoursAWeek, lines }: Pick<Content, 'hoursAWeek' | 'lines'>) {
  const usual = lines.filter(({ days }) => days !== 'bank_holidays')
  const weekly = usual.filter(({ unit }) => unit === 'week')
  const hourly = hoursAWeek === undefined ? [] : usual.filter(({ unit }) => unit === 'hour')
  if (weekly.length === 0 && hourly.length === 0) return undefined
  const base = weekly.reduce((sum, { pence }) => sum + pence, 0)
  const rates = hourly.length ? hourly.map(({ pence }) => pence) : [0]
  const hours = hoursAWeek ?? 0
  const found: Estimate = {
    low: base + Math.round(hours * Math.min(...rates)),
    high: base + Math.round(hours * Math.max(...rates)),
    leftOut: lines.filter((line) => !weekly.includes(line) && !hourly.includes(line)),
  }
  return found
}
