import { monthWords } from '../../platform/i18n/words.ts'
import type { Period } from '../figures/of-period.ts'

/** How much of her time an owner looks at. */
export const spans = {
  year: 'The last year',
  quarter: 'The last three months',
  all: 'Since the beginning',
} as const
export type SpanAsked = keyof typeof spans

/** The span of an address: the year, unless another is named; none where it isn't one. */
export function spanOf(asked: string | undefined): SpanAsked | undefined {
  if (asked === undefined) return 'year'
  return Object.hasOwn(spans, asked) ? (asked as SpanAsked) : undefined
}

interface When {
  /** `2026-11-23` */
  today: string
  /** The day of the first visit; none: there was none. */
  first?: string
}

/** For herself: until the end of this month, so that today's visit is in it. */
export function ownPeriod(span: SpanAsked, { today, first }: When): Period {
  const month = Temporal.PlainDate.from(today).with({ day: 1 })
  return until(month.add({ months: 1 }), span, first)
}

/**
 * For others: always the last four quarters of the calendar that are over, and as many days ago. One time only,
 * for of two that overlap the difference would tell of few.
 */
export function othersPeriod(today: string, daysAfter: number): Period {
  const day = Temporal.PlainDate.from(today).subtract({ days: daysAfter })
  const end = day.with({ day: 1 }).subtract({ months: (day.month - 1) % 3 })
  return { from: end.subtract({ months: 12 }).toString(), until: end.toString() }
}

/** As long, and just before. */
export function periodBefore({ from, until: end }: Period): Period {
  const begin = Temporal.PlainDate.from(from)
  const { months } = begin.until(Temporal.PlainDate.from(end), { largestUnit: 'months' })
  return { from: begin.subtract({ months }).toString(), until: from }
}

function until(end: Temporal.PlainDate, span: SpanAsked, first: string | undefined): Period {
  const months = { year: 12, quarter: 3, all: 12 }[span]
  const begin = end.subtract({ months })
  const firstMonth = first ? Temporal.PlainDate.from(first).with({ day: 1 }) : begin
  // Not later than the end: a beginning after it would have no month.
  const earliest = Temporal.PlainDate.compare(firstMonth, end) < 0 ? firstMonth : begin
  return { from: (span === 'all' ? earliest : begin).toString(), until: end.toString() }
}

/** `December 2025 to November 2026` */
export function periodWords({ period }: { period: Period }): string {
  const last = Temporal.PlainDate.from(period.until).subtract({ days: 1 }).toString()
  return `${monthWords(period.from)} to ${monthWords(last)}`
}
