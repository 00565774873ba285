import type { MultiPolygon, Polygon, Position } from 'geojson'
import { isNearBritain } from './postcode-file.ts'
import { Problem } from '../../platform/problem.ts'

export type Shape = Polygon | MultiPolygon

const mostPoints = 20_000
const leastPoints = 4

/**
 * The outline itself, with nothing beside it, in degrees to a tenth of a metre.
 * @throws Problem when it is no closed outline of an area in degrees, or has more points than a page can draw.
 */
export function readShape(geometry: unknown, file: string): Shape {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw new Problem(
      `The boundary in ${file} is ${type ? `a ${String(type)}` : 'empty'}: give one that is a Polygon or a MultiPolygon.`,
    )
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  const read = list(polygons, file).map((polygon) =>
    list(polygon, file).map((ring) => readRing(ring, file)),
  )
  if (pointsOf(read) > mostPoints)
    throw new Problem(
      `The boundary in ${file} has ${pointsOf(read).toLocaleString('en-GB')} points, more than ${mostPoints.toLocaleString('en-GB')}: use the generalised file (BGC or BUC), which is smaller and looks the same on a page.`,
    )
  if (!read.some((rings) => hasArea(rings[0]!)))
    throw new Problem(
      `The boundary in ${file} is only a line, with no area inside: give the outline of the whole area.`,
    )
  return type === 'Polygon'
    ? { type, coordinates: read[0]! }
    : { type: 'MultiPolygon', coordinates: read }
}

/** At least some ten square metres; what is less comes from rounding. */
function hasArea(ring: Position[]): boolean {
  const [east0, north0] = ring[0]!
  let twice = 0
  for (const [index, [east, north]] of ring.slice(1).entries()) {
    const [eastBefore, northBefore] = ring[index]!
    twice +=
      (eastBefore! - east0!) * (north! - north0!) - (east! - east0!) * (northBefore! - north0!)
  }
  return Math.abs(twice) > 2e-9
}

/** How many corners a shape has. */
export function pointCount({ type, coordinates }: Shape): number {
  return pointsOf(type === 'Polygon' ? [coordinates] : coordinates)
}

function pointsOf(polygons: Position[][][]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
}

function readRing(ring: unknown, file: string): Position[] {
  const points = list(ring, file).map((point) => readPoint(point, file))
  const [first, end] = [points[0], points.at(-1)]
  if (points.length < leastPoints)
    throw new Problem(
      `The boundary in ${file} has a ring of ${points.length} points, fewer than ${leastPoints}, with no area inside: give the outline of the whole area.`,
    )
  if (first?.[0] !== end?.[0] || first?.[1] !== end?.[1])
    throw new Problem(
      `The boundary in ${file} is not closed: each ring has to end where it begins. Download the file again, or have it mended where it was made.`,
    )
  return points
}

function readPoint(point: unknown, file: string): Position {
  const [longitude, latitude] = list(point, file)
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) throw broken(file)
  const [east, north] = [Number(longitude), Number(latitude)]
  if (Math.abs(east) > 180 || Math.abs(north) > 90) throw inMetres(file)
  if (!isNearBritain(north, east))
    throw new Problem(
      `The boundary in ${file} has a corner at ${north}° north, ${east}° east, which is not in or near the United Kingdom: GeoJSON has the longitude first, then the latitude.`,
    )
  return [rounded(east), rounded(north)]
}

/** The trouble of a file that has metres in place of degrees. */
export function inMetres(file: string): Problem {
  return new Problem(
    `The boundary in ${file} is in metres (eastings and northings): download it in degrees, which is called WGS 84 or EPSG:4326.`,
  )
}

function list(value: unknown, file: string): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw broken(file)
  return value
}

function broken(file: string): Problem {
  return new Problem(
    `The boundary in ${file} is damaged: its coordinates are not lists of pairs of numbers. Download it again.`,
  )
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
