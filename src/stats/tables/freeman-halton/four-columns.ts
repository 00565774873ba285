import { binomialMass } from '../../distributions/binomial.ts'
import type { Counts } from '../counts.ts'

import { alike } from './alike.ts'
import { pairOf } from './pair.ts'
import { sumAbove, sumBelow } from './pairs.ts'

/**
 * The exact test of a table of two rows and two to four columns, none of them empty. With θ the first
 * row's share, a table's probability is a product of binomial probabilities, one for each column,
 * divided by one for the whole. The columns form two pairs: for each count s of the first row in the
 * first pair, both pairs' ways to fill it rise to one peak and fall, so that the ways whose product
 * is above the limit form intervals, that shrink as one goes away from the peak. No way is looked at
 * twice, and none that is not near the limit or above it.
 * @param work how many steps it may take
 * @returns p, or undefined where it would take more
 */
export function fourColumns(table: Counts, work: number): number | undefined {
  const columns = table[0]!.map((x, at) => ({ x, size: x + table[1]![at]! }))
  const total = columns.reduce((sum, { size }) => sum + size, 0)
  const row = columns.reduce((sum, { x }) => sum + x, 0)
  if (total > work) return undefined
  const share = row / total
  const sorted = columns.toSorted((one, other) => other.size - one.size)
  const none = { x: 0, size: 0 }
  const [one, two, three = none, four = none] = sorted
  const left = pairOf(one!.size, four.size, share)
  const right = pairOf(two!.size, three.size, share)
  const all = binomialMass(row, total, share)
  const observed =
    left.first[one!.x]! * left.second[four.x]! * right.first[two!.x]! * right.second[three.x]!
  const pairs = { left, right, row, limit: observed * alike, work }
  const likelier = sumAbove(pairs)
  if (likelier === undefined) return undefined
  const p = 1 - likelier / all
  // What is left of 1 has lost digits where it is small: then the unlikely ones are added up.
  if (p > 0.05) return Math.min(1, p)
  const unlikely = sumBelow(pairs, share)
  return unlikely === undefined ? undefined : unlikely / all
}
