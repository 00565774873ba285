import { monthWords, plural } from '../../platform/i18n/words.ts'
import type { Month } from './records.ts'

/** A bar of a picture: a month, or some months together where there are many. */
export interface Bar {
  /** Under the bar: `Mar`; and in the table: `March 2026`. */
  short: string
  long: string
  hours: number
  visits: number
  /** In place of its hours, where they aren’t said exactly. */
  said?: string
}

/** From the month of her first visit on: up to 18 months each by itself; else by years, so that a phone shows them. */
export function barsOf(all: readonly Month[], first: string | undefined): Bar[] {
  // Before her first visit ever there is nothing to draw.
  const began = first?.slice(0, 7) ?? ''
  const months = all.filter(({ month }) => month.slice(0, 7) >= began)
  if (months.length <= 18)
    return months.map((one) => bar(shortMonth(one.month), monthWords(one.month), [one]))
  return [...Map.groupBy(months, ({ month }) => month.slice(0, 4))].map(([year, some]) =>
    bar(year, some.length < 12 ? `${year}, ${plural(some.length, 'month', 'months')}` : year, some),
  )
}

/** What the bars show, in a sentence that stands above them. */
export function barsSentence(bars: readonly Bar[]): string {
  const most = bars.toSorted((a, b) => b.hours - a.hours)[0]
  const visited = bars.filter(({ visits }) => visits > 0).length
  if (!most || most.visits === 0) return 'No visit was written down in this time.'
  const each =
    bars.length === visited ? '' : ` There were visits in ${visited} of these ${bars.length}.`
  return `Most was in ${most.long}: ${plural(Math.round(most.hours), 'hour', 'hours')} in ${plural(most.visits, 'visit', 'visits')}.${each}`
}

const width = 360
const height = 190
const base = 160

/** Hours as bars, drawn here: right in the dark and on paper, and it says its numbers itself. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const top = Math.max(1, ...bars.map(({ hours }) => hours))
  // Few bars are no wider than a sixth each.
  const step = width / Math.max(6, bars.length)
  // So many numbers as have room.
  const each = bars.length > 13 ? 2 : 1
  return (
    <svg
      class="gc-year"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      xmlns="http://www.w3.org/2000/svg"
    >
      <line x1="0" y1={base} x2={width} y2={base} class="gc-year__base" />
      {bars.map((one, index) => {
        const tall = (one.hours / top) * (base - 24)
        const middle = round((index + 0.5) * step)
        return (
          <g>
            <rect
              class="gc-year__bar"
              x={round(index * step + step * 0.14)}
              y={round(base - tall)}
              width={round(step * 0.72)}
              height={round(tall)}
            />
            {one.visits > 0 && (
              <text class="gc-year__number" x={middle} y={round(base - tall - 5)}>
                {one.said ?? Math.round(one.hours)}
              </text>
            )}
            {index % each === 0 && (
              <text class="gc-year__name" x={middle} y={base + 18}>
                {one.short}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function bar(short: string, long: string, months: readonly Month[]): Bar {
  const total = (of: 'minutes' | 'visits') => months.reduce((sum, one) => sum + one[of], 0)
  return { short, long, hours: total('minutes') / 60, visits: total('visits') }
}

const shortMonth = (day: string) =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { month: 'short' }).slice(0, 3)

const round = (number: number) => Math.round(number * 10) / 10
