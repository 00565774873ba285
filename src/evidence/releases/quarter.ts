import type { Period } from '../figures/of-period.ts'

/** Three months of the calendar: `2026-Q3`. */
export interface Quarter extends Period {
  quarter: string
}

/** @returns none where it is no quarter. */
export function quarterNamed(quarter: string): Quarter | undefined {
  const [, year, turn] = /^(19\d\d|[2-9]\d{3})-Q([1-4])$/.exec(quarter) ?? []
  if (!year || !turn) return undefined
  const first = Temporal.PlainDate.from({ year: Number(year), month: 3 * Number(turn) - 2, day: 1 })
  return { quarter, from: first.toString(), until: first.add({ months: 3 }).toString() }
}

/** The quarter in which a day is. */
export function quarterOf(day: string): Quarter {
  const { year, month } = Temporal.PlainDate.from(day)
  return quarterNamed(`${year}-Q${Math.ceil(month / 3)}`)!
}

export function quarterBefore({ from }: Quarter): Quarter {
  return quarterOf(Temporal.PlainDate.from(from).subtract({ days: 1 }).toString())
}

/** "July to September 2026" */
export function quarterWords(quarter: string): string {
  const named = quarterNamed(quarter)
  if (!named) return quarter
  const first = Temporal.PlainDate.from(named.from)
  const month = (date: Temporal.PlainDate) => date.toLocaleString('en-GB', { month: 'long' })
  return `${month(first)} to ${month(first.add({ months: 2 }))} ${first.year}`
}
