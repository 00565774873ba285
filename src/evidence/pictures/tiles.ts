import { draw, ink, narrow, pine, Plot } from '../../platform/web/pictures/draw.ts'
import { bare } from '../releases/value-words.ts'
import type { ReleasedFigure } from '../releases/release.ts'

export interface Tile {
  name: string
  latitude: number
  longitude: number
  figure: ReleasedFigure | undefined
}

/**
 * A map of tiles: each locality is a square about where it lies, and none covers another. North is up. Stripes
 * stand where nothing is shown.
 */
export function tiles(all: readonly Tile[], label: string): string {
  const placed = grid(all)
  const most = Math.max(1, ...placed.map(({ figure }) => figure?.value ?? 0))
  const rows = Math.max(...placed.map(({ row }) => row)) + 1
  const box = (one: (typeof placed)[number]) => ({
    ...one,
    left: one.column + 0.04,
    right: one.column + 0.96,
    top: one.row + 0.04,
    bottom: one.row + 0.96,
    share: (one.figure?.value ?? 0) / most,
  })
  const boxes = placed.map(box)
  const hidden = boxes.filter(({ figure }) => figure?.value == null)
  return draw(
    {
      height: 68 + Math.round((rows * (narrow - 28)) / mostColumns),
      width: narrow,
      left: 4,
      x: { domain: [0, mostColumns], axis: null },
      y: { domain: [rows, 0], axis: null },
      marks: [
        Plot.rect(boxes, {
          x1: 'left',
          x2: 'right',
          y1: 'top',
          y2: 'bottom',
          fill: pine,
          fillOpacity: ({ share }: { share: number }) => 0.08 + 0.45 * share,
          stroke: ink,
        }),
        ...hidden.flatMap((one) =>
          stripes(one).map((stripe) =>
            Plot.line(stripe, { stroke: ink, strokeWidth: 1, strokeOpacity: 0.35 }),
          ),
        ),
        Plot.text(boxes, {
          x: ({ left, right }: (typeof boxes)[number]) => (left + right) / 2,
          y: ({ top, bottom }: (typeof boxes)[number]) => (top + bottom) / 2,
          text: ({ name, figure }: (typeof boxes)[number]) =>
            `${name}\n${figure?.value == null ? 'not shown' : bare(figure)}`,
          fill: ink,
          lineWidth: 9,
          fontSize: 14,
          stroke: 'var(--ground)',
          strokeWidth: 5,
        }),
      ],
    },
    label,
  )
}

/** Lines across a tile, corner to corner: seen without colour. */
function stripes({
  left,
  top,
}: {
  left: number
  top: number
}): [[number, number], [number, number]][] {
  const size = 0.92
  return [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75].map((at) => {
    const [near, far] = [Math.max(0, at - 1) * size, Math.min(1, at) * size]
    return [
      [left + near, top + far],
      [left + far, top + near],
    ]
  })
}

/** As many tiles side by side as are read on a phone. */
const mostColumns = 4

/** Each place gets the free cell that is nearest to where it lies; rows and columns without any go. */
export function grid<T extends { latitude: number; longitude: number }>(
  all: readonly T[],
): (T & { row: number; column: number })[] {
  const columnsWide = Math.min(mostColumns, Math.ceil(Math.sqrt(all.length)) + 1)
  const rowsHigh = Math.max(columnsWide, Math.ceil(all.length / columnsWide) + 1)
  const north = (one: T) => -one.latitude
  const east = (one: T) => one.longitude
  const scaled = (of: (one: T) => number, size: number) => {
    const least = Math.min(...all.map(of))
    const span = Math.max(...all.map(of)) - least
    return (one: T) => (span === 0 ? 0 : ((of(one) - least) / span) * (size - 1))
  }
  const [down, right] = [scaled(north, rowsHigh), scaled(east, columnsWide)]
  const free = Array.from({ length: rowsHigh * columnsWide }, (_, at) => ({
    row: Math.floor(at / columnsWide),
    column: at % columnsWide,
  }))
  const placed = all
    .toSorted((a, b) => north(a) - north(b) || east(a) - east(b))
    .map((one) => {
      const far = ({ row, column }: (typeof free)[number]) =>
        (row - down(one)) ** 2 + (column - right(one)) ** 2
      const cell = free.reduce((best, other) => (far(other) < far(best) ? other : best))
      free.splice(free.indexOf(cell), 1)
      return { ...one, ...cell }
    })
  const used = (of: 'row' | 'column') =>
    [...new Set(placed.map((one) => one[of]))].toSorted((a, b) => a - b)
  const [rows, columns] = [used('row'), used('column')]
  return placed.map((one) => ({
    ...one,
    row: rows.indexOf(one.row),
    column: columns.indexOf(one.column),
  }))
}
