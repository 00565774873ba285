import { raw } from 'hono/html'
import { draw, ink, pine, Plot } from '../../platform/web/pictures/draw.ts'
import type { ReleasedFigure } from '../releases/release.ts'
import { bare } from '../releases/value-words.ts'

export interface Line {
  name: string
  /** In the order of quarters. */
  points: { quarter: string; soFar: boolean; figure: ReleasedFigure | undefined }[]
}

/** One for each line. */
export function SmallLines({ all }: { all: readonly Line[] }) {
  return <Smalls all={all.map((one) => ({ name: one.name, svg: lineOf(one) }))} />
}

/** One for each figure, of its places or kinds. */
export function SmallPlaces({
  all,
}: {
  all: readonly { title: string; placed: readonly Placed[] }[]
}) {
  return (
    <Smalls all={all.map(({ title, placed }) => ({ name: title, svg: placesOf(title, placed) }))} />
  )
}

/** As many as stand beside each other have room, each with a scale of its own from 0. */
function Smalls({ all }: { all: readonly { name: string; svg: string }[] }) {
  return (
    <div class="gc-smalls">
      {all.map(({ name, svg }) => (
        <div class="gc-small">
          <p class="gc-small__name">{name}</p>
          {raw(svg)}
        </div>
      ))}
    </div>
  )
}

/** How one figure went from quarter to quarter; a line up and down says how sure each is, a hollow dot that it hasn’t ended. */
function lineOf({ name, points }: Line): string {
  const rows = points.flatMap(({ quarter, soFar, figure }) =>
    figure?.value == null
      ? []
      : [{ quarter, soFar, value: figure.value, words: bare(figure), ...betweenOf(figure) }],
  )
  const sure = rows.filter(({ from }) => from !== undefined)
  const most = Math.max(1e-9, ...rows.map(({ value, to = value }) => Math.max(value, to)))
  // The first and the last have their number beside them; the table has all.
  const ends = rows.length > 1 ? [rows[0]!, rows.at(-1)!] : rows
  return draw(
    {
      ...{ width: smallWidth, height: 178, left: 24 },
      x: { domain: points.map(({ quarter }) => quarter), label: null, type: 'point', padding: 0.5 },
      y: { domain: [0, most * 1.3], axis: null },
      marks: [
        Plot.ruleY([0], { stroke: ink, strokeOpacity: 0.4 }),
        Plot.line(rows, { x: 'quarter', y: 'value', stroke: pine, strokeWidth: 2.5 }),
        Plot.ruleX(sure, { x: 'quarter', y1: 'from', y2: 'to', stroke: ink, strokeWidth: 1.5 }),
        Plot.dot(rows, {
          ...{ x: 'quarter', y: 'value', stroke: ink, r: 5 },
          fill: ({ soFar }: (typeof rows)[number]) => (soFar ? 'var(--ground)' : pine),
        }),
        ...ends.map((one, at) =>
          Plot.text([one], {
            ...{ x: 'quarter', y: 'value', text: 'words', dy: -14, fill: ink },
            ...{ stroke: 'var(--ground)', strokeWidth: 4, textAnchor: at === 0 ? 'start' : 'end' },
            dx: at === 0 ? -8 : 8,
          }),
        ),
      ],
    },
    `${name}: ${rows.map(({ quarter, words }) => `${words} in ${quarter}`).join(', ')}`,
  )
}

export interface Placed {
  name: string
  now: ReleasedFigure
  /** The quarter before; none: not shown then. */
  before: ReleasedFigure | undefined
}

/** One figure in several places or kinds, one below the other: filled now, hollow a quarter before. */
function placesOf(title: string, places: readonly Placed[]): string {
  const rows = places.map(({ name, now, before }) => ({
    ...{ name, value: now.value!, words: bare(now), ...betweenOf(now) },
    was: before?.value ?? undefined,
  }))
  const sure = rows.filter(({ from }) => from !== undefined)
  const earlier = rows.filter(({ was }) => was !== undefined)
  const most = Math.max(
    1e-9,
    ...rows.map(({ value, to = value, was = 0 }) => Math.max(value, to, was)),
  )
  return draw(
    {
      ...{ width: smallWidth, height: 52 + 40 * rows.length, left: 8 },
      x: { domain: [0, most * 1.3], axis: null },
      y: { domain: rows.map(({ name }) => name), axis: null },
      marks: [
        Plot.ruleX([0], { stroke: ink, strokeOpacity: 0.4 }),
        Plot.text(rows, {
          ...{ x: 0, y: 'name', text: 'name', textAnchor: 'start', dy: -12, dx: 4, fill: ink },
        }),
        Plot.ruleY(rows, {
          ...{ y: 'name', x1: 0, x2: 'value', stroke: pine, strokeWidth: 6, strokeOpacity: 0.35 },
          dy: 6,
        }),
        Plot.ruleY(sure, { y: 'name', x1: 'from', x2: 'to', stroke: ink, strokeWidth: 1.5, dy: 6 }),
        Plot.dot(earlier, {
          ...{ x: 'was', y: 'name', stroke: ink, fill: 'var(--ground)', strokeWidth: 2, r: 4 },
          dy: 6,
        }),
        Plot.dot(rows, { x: 'value', y: 'name', fill: pine, stroke: ink, r: 5, dy: 6 }),
        Plot.text(rows, {
          ...{ x: ({ value, to = value }: (typeof rows)[number]) => to, y: 'name', text: 'words' },
          ...{ dx: 9, dy: 6, textAnchor: 'start', fill: ink },
        }),
      ],
    },
    `${title}: ${rows.map(({ name, words }) => `${words} in ${name}`).join(', ')}`,
  )
}

const smallWidth = 320

function betweenOf({ interval }: ReleasedFigure): { from?: number; to?: number } {
  return interval ? { from: interval.lower, to: interval.upper } : {}
}
