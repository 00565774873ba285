import type { Spent, Stage } from './stages.ts'

/**
 * Fills a column in every way that matters.
 * @param rows what the rows have to give
 * @param limit a way's bound (see `open`) must be above it to be opened
 * @param open is told of a way: its probability, a bound for what it and any future have as
 * probability, and what it leaves of the rows (reused: read it at once)
 * @returns the probability of all ways that aren't opened, whole bundles of which are left at once
 */
export function fill(
  rows: readonly number[],
  stage: Stage,
  limit: number,
  spent: Spent,
  open: (share: number, bound: number, rest: readonly number[]) => void,
): number {
  const { ways, best, bestNext, all } = stage
  const last = rows.length - 1
  // Of the rows from here on: the best that they can do, and how many they are.
  const bestFrom = [...rows, 0].map(() => stage.scale)
  const sumFrom = [...rows, 0].map(() => 0)
  for (let row = last; row >= 0; row--) {
    bestFrom[row] = bestFrom[row + 1]! * best[rows[row]!]!
    sumFrom[row] = sumFrom[row + 1]! + rows[row]!
  }
  const rest = [...rows]
  let left = 0

  function go(row: number, toGive: number, share: number, bound: number): void {
    const own = rows[row]!
    const others = sumFrom[row + 1]!
    const ownWays = ways(own)
    const otherWays = ways(others)
    const bestOthers = bestFrom[row + 1]!
    const to = Math.min(own, toGive)
    for (let given = Math.max(0, toGive - others); given <= to; given++) {
      const way = share * ownWays[given]!
      const most = bound * ownWays[given]! * bestNext[own - given]!
      const remaining = toGive - given
      if (--spent.work < 0) return
      if (most * bestOthers <= limit) {
        left += way * otherWays[remaining]!
        continue
      }
      rest[row] = own - given
      if (row < last - 1) {
        go(row + 1, remaining, way, most)
        continue
      }
      rest[last] = others - remaining
      const whole = most * otherWays[remaining]! * bestNext[others - remaining]! * stage.scale
      if (whole <= limit) left += way * otherWays[remaining]!
      else open((way * otherWays[remaining]!) / all, whole, rest)
    }
  }

  go(0, stage.column, 1, 1)
  return left / all
}
