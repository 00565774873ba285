import { firstFourWeeks } from './inputs.ts'

/** Days from one until before another. */
export interface Days {
  from: string
  until: string
}

/** The calendar months in which days are, in order; those that follow each other as one. */
export function months(days: readonly string[]): Days[] {
  return joined(
    days.map((day) => {
      const first = Temporal.PlainDate.from(day).with({ day: 1 })
      return { from: first.toString(), until: first.add({ months: 1 }).toString() }
    }),
  )
}

/** The same of four weeks, which begin on a Monday. */
export function fourWeeks(days: readonly string[]): Days[] {
  const begin = Temporal.PlainDate.from(firstFourWeeks)
  return joined(
    days.map((day) => {
      const turn = Math.floor(begin.until(Temporal.PlainDate.from(day)).days / 28)
      const first = begin.add({ days: 28 * turn })
      return { from: first.toString(), until: first.add({ days: 28 }).toString() }
    }),
  )
}

function joined(spans: Days[]): Days[] {
  const all: Days[] = []
  for (const { from, until } of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = all.at(-1)
    if (last && from <= last.until) last.until = until > last.until ? until : last.until
    else all.push({ from, until })
  }
  return all
}
