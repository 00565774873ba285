import type { Boundary } from '#areas'
import type { Point } from './on-paper.ts'

interface Dot {
  x: number
  y: number
}

/** The corners of a boundary. */
export function cornersOf(boundary: Boundary | undefined): Point[] {
  return ringsOf(boundary).flat()
}

/** A boundary as an SVG path. Corners that fall on one dot are drawn once, and specks not at all. */
export function outlinePath(boundary: Boundary, on: (point: Point) => Dot): string {
  return ringsOf(boundary)
    .map((ring) => apart(ring.map((point) => roughly(on(point)))))
    .filter((dots) => dots.length > 3)
    .map((dots) => `M${dots.map(({ x, y }) => `${x} ${y}`).join('L')}Z`)
    .join('')
}

function ringsOf(boundary: Boundary | undefined): Point[][] {
  if (!boundary) return []
  const { type, coordinates } = boundary.shape
  const rings = type === 'Polygon' ? coordinates : coordinates.flat()
  return rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => ({ latitude, longitude })))
}

function apart(dots: Dot[]): Dot[] {
  return dots.filter(({ x, y }, index) => {
    const before = dots[index - 1]
    return x !== before?.x || y !== before.y
  })
}

/** To half a dot. */
function roughly({ x, y }: Dot): Dot {
  return { x: Math.round(x * 2) / 2, y: Math.round(y * 2) / 2 }
}
