import { isHidden, shownFrom, type Family } from './family.ts'

/**
 * Ways to fill what is hidden that linear programmes found, the latest first. Each proves of every
 * count that it could be as it is there, so that most questions need no programme of their own.
 */
const ways = new WeakMap<Family, Float64Array[]>()

/** So many are kept: to look through them costs less than a programme. */
const most = 300

/** @param change what a way differs in from the true counts, by place. */
export function keepWay(family: Family, change: (place: number) => number): void {
  const way = Float64Array.from(family.values, (value, place) => value + change(place))
  ways.set(family, [way, ...(ways.get(family) ?? []).slice(0, most - 1)])
}

/**
 * The least and the greatest that a count is in the ways that fit what is hidden by now: it can be all
 * between them, and perhaps more.
 * @param smallKnown whether the reader also knows which of the other hidden counts are under 5.
 */
export function reachOf(
  family: Family,
  place: number,
  smallKnown = false,
): { least: number; most: number } {
  const range = { least: family.values[place]!, most: family.values[place]! }
  for (const way of ways.get(family) ?? []) {
    const value = Math.round(way[place]! * 1e6) / 1e6
    if (value >= range.least && value <= range.most) continue
    if (!fits(family, way, smallKnown ? place : undefined)) continue
    range.least = Math.min(range.least, value)
    range.most = Math.max(range.most, value)
  }
  return range
}

function fits(family: Family, way: Float64Array, except: number | undefined): boolean {
  return way.every((value, place) => {
    if (!isHidden(family, place)) return Math.abs(value - family.values[place]!) < 1e-6
    if (value < -1e-6) return false
    if (except === undefined || place === except || family.states[place] !== 'small') return true
    return value <= shownFrom - 1 + 1e-6
  })
}
