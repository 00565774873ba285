import { shownFrom, type Family } from './family.ts'
import { keepWay } from './reached.ts'
import type { Solve } from './solve.ts'

/** A count that must be able to be `by` more (or less) than it is, for all that a reader knows. */
export interface Need {
  place: number
  by: number
  /** Even for a reader who knows which of the other hidden counts are under 5. */
  smallKnown: boolean
}

/**
 * The cheapest counts to hide, so that a need is met. People are moved from count to count so that
 * all sums still hold and none is negative; to move some of a count that is hidden anyway costs
 * nothing, of one that is shown its cost each. The counts that move are to be hidden.
 * @source Kelly, Golden and Assad, Networks 22 (1992) 397–417.
 * @returns their places, none where the need is met already; `undefined` where nothing can meet it.
 */
export function besideFor(family: Family, need: Need, solve: Solve): number[] | undefined {
  const movable = family.keys
    .map((_, place) => place)
    .filter((place) => family.states[place] !== 'out')
  const index = new Map(movable.map((place, at) => [place, at]))
  const count = movable.length
  const costOf = (place: number) => (family.states[place] === 'shown' ? family.costs[place]! : 0)
  const mostUp = (place: number) => {
    if (place === need.place) return Math.max(0, need.by)
    return need.smallKnown && family.states[place] === 'small'
      ? shownFrom - 1 - family.values[place]!
      : Infinity
  }
  const mostDown = (place: number) =>
    place === need.place ? Math.max(0, -need.by) : family.values[place]!
  const leastUp = (place: number) => (place === need.place ? Math.max(0, need.by) : 0)
  const leastDown = (place: number) => (place === need.place ? Math.max(0, -need.by) : 0)

  const found = solve({
    cost: [...movable.map(costOf), ...movable.map(costOf)],
    lower: [...movable.map(leastUp), ...movable.map(leastDown)],
    upper: [...movable.map(mostUp), ...movable.map(mostDown)],
    equalities: family.sums.flatMap(({ total, parts }) => {
      const ends = [...parts.map((part) => [part, 1] as const), [total, -1] as const].flatMap(
        ([place, factor]) => (index.has(place) ? [[index.get(place)!, factor] as const] : []),
      )
      if (ends.length === 0) return []
      return [
        {
          places: ends.flatMap(([at]) => [at, at + count]),
          factors: ends.flatMap(([, factor]) => [factor, -factor]),
          equals: 0,
        },
      ]
    }),
  })
  if (found.status !== 'optimal') return undefined
  const moved = new Map(
    movable.map((place, at) => [place, found.values[at]! - found.values[at + count]!]),
  )
  keepWay(family, (place) => moved.get(place) ?? 0)
  return movable.filter(
    (place) => family.states[place] === 'shown' && Math.abs(moved.get(place)!) > 1e-6,
  )
}
