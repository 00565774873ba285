import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { draw, ink, narrow, pine, Plot, shapes } from '../../platform/web/pictures/draw.ts'
import { quarterWords } from '../releases/quarter.ts'
import type { ReleasedFigure } from '../releases/release.ts'

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

/** Shares with their intervals, one below the other. The interval is a line, so that it is seen without colour. */
export function bars(
  rows: readonly { name: string; figure: ReleasedFigure }[],
  label: string,
): string {
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

export interface Line {
  name: string
  /** In the order of quarters. */
  points: { quarter: string; figure: ReleasedFigure | undefined }[]
}

/** Small pictures side by side, one for each line: how it went from quarter to quarter, with intervals. */
export function lines(all: readonly Line[], label: string): string {
  const quarters = [...new Set(all.flatMap(({ points }) => points.map(({ quarter }) => quarter)))]
  const rows = all.flatMap(({ name, points }) =>
    points.flatMap(({ quarter, figure }) =>
      figure?.value == null
        ? []
        : [
            {
              name,
              quarter,
              value: plain(figure.value, figure),
              from: figure.interval && plain(figure.interval.lower, figure),
              to: figure.interval && plain(figure.interval.upper, figure),
            },
          ],
    ),
  )
  const sure = rows.filter(({ from }) => from !== null)
  // Each has its own scale, from 0 to its own most: hours and shares stand side by side.
  const most = new Map(
    all.map(({ name }) => [
      name,
      Math.max(1, ...rows.filter((one) => one.name === name).map(({ value, to }) => to ?? value)),
    ]),
  )
  const scaled =
    <T extends { name: string }>(of: (one: T) => number | null) =>
    (one: T) =>
      (of(one) ?? 0) / most.get(one.name)!
  return draw(
    {
      height: 40 + all.length * 120,
      left: 40,
      x: { domain: quarters, label: null, type: 'point' },
      y: { domain: [0, 1.15], axis: null },
      fy: { domain: all.map(({ name }) => name), axis: null, padding: 0.25 },
      marks: [
        Plot.ruleY([0], { stroke: ink, strokeOpacity: 0.4 }),
        Plot.text(
          all.map(({ name }) => ({ name })),
          {
            fy: 'name',
            text: 'name',
            frameAnchor: 'top-left',
            dy: -14,
            fill: ink,
            fontWeight: 'bold',
          },
        ),
        Plot.line(rows, {
          x: 'quarter',
          y: scaled((one: (typeof rows)[number]) => one.value),
          fy: 'name',
          stroke: pine,
          strokeWidth: 2,
        }),
        Plot.ruleX(sure, {
          x: 'quarter',
          y1: scaled((one: (typeof rows)[number]) => one.from),
          y2: scaled((one: (typeof rows)[number]) => one.to),
          fy: 'name',
          stroke: ink,
          strokeWidth: 1.5,
        }),
        Plot.dot(rows, {
          x: 'quarter',
          y: scaled((one: (typeof rows)[number]) => one.value),
          fy: 'name',
          fill: pine,
          symbol: shapes[0],
          r: 5,
        }),
        Plot.text(rows, {
          x: 'quarter',
          y: scaled((one: (typeof rows)[number]) => one.value),
          fy: 'name',
          text: (one: (typeof rows)[number]) => String(Math.round(one.value * 100) / 100),
          dx: 8,
          dy: -11,
          textAnchor: 'start',
          fill: ink,
        }),
      ],
    },
    label,
  )
}

function plain(value: number, { unit }: Pick<ReleasedFigure, 'unit'>): number {
  return unit === 'hours'
    ? Math.round(value / 60)
    : unit === 'share'
      ? Math.round(value * 100)
      : unit === 'pence'
        ? value / 100
        : value
}

/** "April to June 2026", short enough for an axis: "Apr–Jun 26". */
export function shortQuarter(quarter: string): string {
  const [, from, until, year] =
    /^(\w{3})\w* to (\w{3})\w* \d\d(\d\d)$/.exec(quarterWords(quarter)) ?? []
  return from ? `${from}–${until} ${year}` : quarter
}
