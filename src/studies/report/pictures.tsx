import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import type { FigureTable } from '../find/tables.tsx'
import { TableView } from '../find/table-view.tsx'
import { colours, draw, ink, Plot, shapes } from '../../platform/web/pictures/draw.ts'

interface Pictured {
  figures: Figures
  /** What it shows, above it. */
  sentence: Child
  /** The same for who doesn’t see it; without figures, which are in the table. */
  label: string
  svg: string
  table?: FigureTable
}

/** A sentence, the picture, and its table below. */
export function Picture({ figures, sentence, label, svg, table }: Pictured) {
  return (
    <figure class="picture" data-picture={label}>
      <figcaption>{sentence}</figcaption>
      <div class="picture__drawn" tabindex={0} role="group" aria-label={label}>
        {raw(svg)}
      </div>
      {table && <TableView {...{ figures, table }} />}
    </figure>
  )
}

/** The share of the top answer in each group, with its interval. */
export function sharesPicture(
  { value, has, ...figures }: Figures,
  of: string,
  label: string,
): string {
  const groups = list({ value, has, ...figures }, `${of}.wilson`)
  const rows = groups
    .filter((group) => has(`${group}.interval`))
    .map((group, place) => ({
      group: String(value(`${group}.group`)),
      share: 100 * (value(`${group}.share`) as number),
      from: 100 * (value(`${group}.interval.0`) as number),
      to: 100 * (value(`${group}.interval.1`) as number),
      place,
    }))
  const of100 = { domain: [0, 100], label: 'in a hundred' }
  return draw(
    {
      height: 70 + rows.length * 46,
      x: of100,
      y: { label: null, domain: rows.map(({ group }) => group) },
      marks: [
        Plot.gridX({ stroke: ink, strokeOpacity: 0.15 }),
        ...rows.map((row) =>
          Plot.barX([row], {
            x: 'share',
            y: 'group',
            fill: colours[row.place]!,
            fillOpacity: 0.35,
            insetTop: 6,
            insetBottom: 6,
          }),
        ),
        Plot.link(rows, {
          x1: 'from',
          x2: 'to',
          y1: 'group',
          y2: 'group',
          stroke: ink,
          strokeWidth: 3,
        }),
        ...rows.map((row) =>
          Plot.dot([row], { x: 'share', y: 'group', r: 6, symbol: shapes[row.place]!, fill: ink }),
        ),
      ],
    },
    label,
  )
}

interface PricedOne {
  code: string
  arm: string
  place: number
  hourly: number
  visit: number
  share: number | undefined
}

function priced({ value, ...figures }: Figures): PricedOne[] {
  return list({ value, ...figures }, 'prices:organisations').map((one) => {
    const place = value(`${one}.arm`) as number
    const people = value(`${one}.people`) as number
    return {
      code: String(value(`${one}.code`)),
      arm: String(value(`prices:arms.${place}.name`)),
      place,
      hourly: (value(`${one}.hourlyPence`) as number) / 100,
      visit: (value(`${one}.visitPence`) as number) / 100,
      share: people > 0 ? (100 * (value(`${one}.top`) as number)) / people : undefined,
    }
  })
}

/** What an hour costs at each organisation, by size; a line at the middle of each. */
export function hourlyPicture(figures: Figures, label: string): string {
  const rows = priced(figures)
  const arms = [...new Set(rows.map(({ arm }) => arm))]
  const middles = list(figures, 'prices:arms')
    .filter((one) => figures.has(`${one}.hourlyMedian`))
    .map((one) => ({
      arm: String(figures.value(`${one}.name`)),
      middle: (figures.value(`${one}.hourlyMedian`) as number) / 100,
    }))
    .filter(({ arm }) => arms.includes(arm))
  return draw(
    {
      height: 80 + arms.length * 48,
      x: { label: '£ an hour', nice: true },
      y: { label: null, domain: arms, type: 'band' },
      marks: [
        Plot.gridX({ stroke: ink, strokeOpacity: 0.15 }),
        Plot.tickX(middles, { x: 'middle', y: 'arm', stroke: ink, strokeWidth: 4 }),
        ...byArm(rows).map((own) =>
          Plot.dot(own, { x: 'hourly', y: 'arm', r: 6, ...lookOf(own[0]!.place) }),
        ),
      ],
    },
    label,
  )
}

/** What the visit wanted costs, and the share of top answers, at each organisation. */
export function priceAndQualityPicture(figures: Figures, label: string): string {
  const rows = priced(figures).filter(({ share }) => share !== undefined)
  return draw(
    {
      height: 400,
      left: 60,
      x: { label: '£ for the visit wanted', nice: true },
      y: { label: 'top answers in a hundred', domain: [0, 100] },
      marks: [
        Plot.gridX({ stroke: ink, strokeOpacity: 0.15 }),
        Plot.gridY({ stroke: ink, strokeOpacity: 0.15 }),
        ...byArm(rows).map((own) =>
          Plot.dot(own, { x: 'visit', y: 'share', r: 7, ...lookOf(own[0]!.place) }),
        ),
      ],
    },
    label,
  )
}

const byArm = (rows: readonly PricedOne[]) => [...Map.groupBy(rows, ({ place }) => place).values()]

function lookOf(place: number) {
  const colour = colours[place % colours.length]!
  return {
    symbol: shapes[place % shapes.length]!,
    ...{ stroke: colour, strokeWidth: 2, fill: colour, fillOpacity: 0.3 },
  }
}

/** Which shape is which group: in words and drawn, beside the pictures of organisations. */
export function Shapes({ figures }: { figures: Figures }) {
  const arms = [...new Set(priced(figures).map(({ place }) => place))].toSorted((a, b) => a - b)
  return (
    <ul class="shapes">
      {arms.map((place) => (
        <li>
          {shapeNames[place % shapeNames.length]}:{' '}
          {figures.show(`prices:arms.${place}.name`, 'text')}
        </li>
      ))}
    </ul>
  )
}

const shapeNames = ['● circle', '■ square', '▲ triangle', '◆ diamond', '★ star', '✚ cross']
