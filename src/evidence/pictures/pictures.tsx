import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { draw, ink, narrow, pine, Plot } from '../../platform/web/pictures/draw.ts'
import { quarterWords } from '../releases/quarter.ts'
import type { ReleasedFigure } from '../releases/release.ts'
import { valueWords } from '../releases/value-words.ts'

interface Pictured {
  /** What it shows, above it. */
  sentence: Child
  /** The same for who doesn’t see it; the numbers are in the table. */
  label: string
  svg: string
  /** Its table, below. */
  children?: Child
}

/** A sentence, the picture, and its table below. */
export function Picture({ sentence, label, svg, children }: Pictured) {
  return (
    <figure class="gc-chart">
      <figcaption class="govuk-body">{sentence}</figcaption>
      <div class="gc-chart__drawn" tabindex={0} role="group" aria-label={label}>
        {raw(svg)}
      </div>
      {children}
    </figure>
  )
}

/** The shares of a part, with how sure they are, but for what has bars of its own; nothing where there is none. */
export function Shares({ title, figures }: { title: string; figures: readonly ReleasedFigure[] }) {
  const shares = figures.filter(
    ({ unit, value, interval, spread }) =>
      unit === 'share' && value !== null && interval && !spread,
  )
  const label = `${title}: shares of the area, with how sure they are`
  const [most] = shares.toSorted((a, b) => b.value! - a.value!)
  if (!most) return null
  const first = shares.length === 1 ? '' : 'The largest share: '
  return (
    <Picture
      label={label}
      svg={bars(
        shares.map((figure) => ({ name: figure.title, figure })),
        label,
      )}
      sentence={`${first}${most.title}, ${valueWords(most)}. Lines show how sure each share is: nineteen times in twenty it lies within.`}
    />
  )
}

/** Shares with their intervals, one below the other. The interval is a line, so that it is seen without colour. */
function bars(rows: readonly { name: string; figure: ReleasedFigure }[], label: string): string {
  const shown = rows.flatMap(({ name, figure: { value, interval } }) =>
    value === null
      ? []
      : [
          {
            name,
            value: 100 * value,
            from: interval && 100 * interval.lower,
            to: interval && 100 * interval.upper,
          },
        ],
  )
  const sure = shown.filter((one) => one.from !== null)
  return draw(
    {
      height: 70 + shown.length * 56,
      width: narrow,
      left: 12,
      x: { domain: [0, 100], label: 'in a hundred' },
      y: { axis: null, domain: shown.map(({ name }) => name) },
      marks: [
        Plot.gridX({ stroke: ink, strokeOpacity: 0.15 }),
        Plot.barX(shown, {
          x: 'value',
          y: 'name',
          fill: pine,
          fillOpacity: 0.35,
          stroke: pine,
          insetTop: 22,
          insetBottom: 4,
        }),
        // Above its bar, where there is room for a long one.
        Plot.text(shown, {
          x: 0,
          y: 'name',
          text: 'name',
          textAnchor: 'start',
          dy: -17,
          fill: ink,
        }),
        Plot.ruleY(sure, { x1: 'from', x2: 'to', y: 'name', stroke: ink, strokeWidth: 2, dy: 9 }),
        ...(['from', 'to'] as const).map((end) =>
          Plot.tickX(sure, {
            x: end,
            y: 'name',
            stroke: ink,
            strokeWidth: 2,
            insetTop: 28,
            insetBottom: 10,
          }),
        ),
        Plot.ruleX([0], { stroke: ink }),
      ],
    },
    label,
  )
}

/** "April to June 2026", short enough for an axis: "Apr–Jun 26". */
export function shortQuarter(quarter: string): string {
  const [, from, until, year] =
    /^(\w{3})\w* to (\w{3})\w* \d\d(\d\d)$/.exec(quarterWords(quarter)) ?? []
  return from ? `${from}–${until} ${year}` : quarter
}
