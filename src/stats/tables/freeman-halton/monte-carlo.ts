import { modeOf, supportOf, type Urn } from '../../distributions/hypergeometric.ts'
import { logFactorial } from '../../numeric/stirling.ts'
import { seeded, type Random } from '../../random.ts'
import { alike } from './alike.ts'
import { marginsOf, type Counts } from '../counts.ts'

/**
 * p = (1 + b)/(B + 1), with b the number of B random tables with these margins that are as likely as
 * this one or less.
 */
export function monteCarlo(table: Counts, samples: number, seed: number | string): number {
  const { rows, columns, total } = marginsOf(table)
  const random = seeded(seed)
  const logs = logFactorials(total)
  const limit = table.flat().reduce((sum, count) => sum - logs(count), 0) + Math.log(alike)
  let asUnlikely = 0
  for (let sample = 0; sample < samples; sample++)
    if (logOfRandom(rows, columns, total, random, logs) <= limit) asUnlikely++
  return (1 + asUnlikely) / (samples + 1)
}

/** −Σ log n! over the cells of a random table: each column is dealt to the rows in turn. */
function logOfRandom(
  rows: readonly number[],
  columns: readonly number[],
  total: number,
  random: Random,
  logs: (n: number) => number,
): number {
  const left = [...rows]
  let all = total
  let log = 0
  for (const column of columns) {
    let drawn = column
    let others = all
    for (const [row, first] of left.entries()) {
      others -= first
      const count = draw({ first, second: others, drawn }, random)
      left[row] = first - count
      drawn -= count
      log -= logs(count)
    }
    all -= column
  }
  return log
}

/**
 * A count of the hypergeometric distribution, by inversion from the mode outwards. Probabilities are
 * taken relative to the mode's, so that sums and ratios alone decide: exp and log may differ in their
 * last digit from one engine to the next, and a seed is to draw the same everywhere.
 */
function draw(urn: Urn, random: Random): number {
  const { least, most } = supportOf(urn)
  if (least === most) return least
  const mode = modeOf(urn)
  const share = random.uniform()
  const all = walk(urn, mode, Infinity).sum
  return walk(urn, mode, share * all).count
}

/**
 * Adds up probabilities, the mode's being 1, from it to both sides, until they are no more than
 * rounding, or their sum is past a limit. @returns the sum, and the count at which it ended
 */
function walk(urn: Urn, mode: number, limit: number): { sum: number; count: number } {
  const { first, second, drawn } = urn
  const { least, most } = supportOf(urn)
  const other = second - drawn
  let [low, high] = [mode, mode]
  let [below, above] = [1, 1]
  let sum = 1
  while (sum < limit) {
    const isUp = high < most && above > sum * 1e-17
    const isDown = low > least && below > sum * 1e-17
    if (!isUp && !isDown) break
    if (isUp) {
      above *= ((first - high) / (high + 1)) * ((drawn - high) / (other + high + 1))
      high++
      sum += above
      if (sum >= limit) return { sum, count: high }
    }
    if (isDown) {
      below *= (low / (first - low + 1)) * ((other + low) / (drawn - low + 1))
      low--
      sum += below
      if (sum >= limit) return { sum, count: low }
    }
  }
  return { sum, count: mode }
}

/** log n! up to a number, from a table where it is short. */
function logFactorials(most: number): (n: number) => number {
  if (most > 1e5) return logFactorial
  const table = Float64Array.from({ length: most + 1 }, (_, n) => logFactorial(n))
  return (n) => table[n]!
}
