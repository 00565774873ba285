import type { Boundary, Locality } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import { sidesOfNames, written, type Side } from './beside.ts'
import { onPaper } from './on-paper.ts'
import { cornersOf, outlinePath } from './outline.ts'

/** A locality on the map, and how many of those found are there. */
export interface Spot {
  locality: Locality
  count: number
  /** Where the person who looks lives. */
  isYours: boolean
}

interface CountyMapOptions {
  spots: Spot[]
  name: string
  /** Drawn behind the circles, where there is one. */
  boundary?: Boundary
}

/** A map of circles: no tiles from elsewhere, so nobody else learns what is looked at. */
export function CountyMap({ spots, name, boundary }: CountyMapOptions) {
  const paper = onPaper(
    spots.map((spot) => spot.locality),
    cornersOf(boundary),
  )
  const { width, height, at, mile } = paper
  const placed = spots.map((spot) => ({
    ...at(spot.locality),
    radius: radiusOf(spot) + (spot.isYours ? ring : 0),
    name: spot.locality.name,
  }))
  const sides = sidesOfNames(placed, { width, height })
  return (
    <svg
      class="gc-map"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`A map of ${name}`}
    >
      <rect class="gc-map__ground" width={width} height={height} rx={12} />
      {boundary && (
        // The ink of the theme, on the screen and on paper.
        <path
          class="gc-map__outline"
          d={outlinePath(boundary, paper.exactly)}
          fill="none"
          stroke="currentColor"
          stroke-opacity={0.45}
          stroke-width={1.5}
          stroke-linejoin="round"
          aria-hidden="true"
        />
      )}
      {spots.map((spot, index) => (
        <Circle spot={spot} {...at(spot.locality)} side={sides[index]!} />
      ))}
      <g class="gc-map__scale" transform={`translate(16 ${height - 18})`} aria-hidden="true">
        <path d={`M0 -4v4h${5 * mile}v-4`} />
        <text x={5 * mile + 8} y={2}>
          5 miles
        </text>
        <text class="gc-map__north" x={width - 32} y={2}>
          North is up
        </text>
      </g>
    </svg>
  )
}

/** The id of a locality's list beside the map, to which its circle leads. */
export function anchor(name: string): string {
  return `in-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}

/** How far the ring lies around the circle of where somebody lives. */
const ring = 5

function radiusOf({ count }: Pick<Spot, 'count'>): number {
  return count ? 15 + Math.min(11, Math.sqrt(count) * 2) : 5
}

function Circle({
  spot: { locality, count, isYours },
  x,
  y,
  side,
}: {
  spot: Spot
  x: number
  y: number
  side: Side
}) {
  const radius = radiusOf({ count })
  const words = (
    <>
      {isYours && <circle class="gc-map__yours" cx={x} cy={y} r={radius + ring} />}
      <circle class={count ? 'gc-map__some' : 'gc-map__none'} cx={x} cy={y} r={radius} />
      <text
        class={`gc-map__name gc-map__name--${side}`}
        {...written({ x, y, radius: radius + (isYours ? ring : 0) }, side)}
        aria-hidden={count > 0}
      >
        {locality.name}{' '}
      </text>
      {count > 0 && (
        <text class="gc-map__count" x={x} y={y + 6} aria-hidden="true">
          {count}
        </text>
      )}
    </>
  )
  if (count === 0) return <g>{words}</g>
  return (
    <a
      href={`#${anchor(locality.name)}`}
      aria-label={`${locality.name}: ${plural(count, 'provider', 'providers')}`}
    >
      {words}
    </a>
  )
}
