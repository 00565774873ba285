import { normalUpper } from '../distributions/normal.ts'
import { refuse } from '../refused.ts'
import { marginsOf, type Counts } from '../tables/counts.ts'
import { centredRanks, rowSums, squaresOf } from './ranks.ts'

export interface MannWhitney {
  /** U of the first row: pairs in which its answer is the later column, and half of those alike. */
  statistic: number
  /** U/(n₁n₂): how likely one of the first row has a later column than one of the second. */
  superiority: number
  /** Standard normal, corrected for continuity. */
  z: number
  /** Two-sided, by the normal distribution with ties and correction. */
  p: number
}

/**
 * Whether one of two groups answers higher (Mann and Whitney 1947; Wilcoxon 1945), ties at
 * their midrank: z = (U − n₁n₂/2 ∓ ½)/σ, σ² = n₁n₂/(n(n − 1)) · Σ(r − r̄)². As R's wilcox.test with
 * exact = FALSE.
 * @param counts two rows, a column for each level, from the lowest
 * @returns undefined where a row is empty or all are on one level
 * @throws Refused when it is no table of counts with two rows
 */
export function mannWhitney(counts: Counts): MannWhitney | undefined {
  const { rows, columns, total } = marginsOf(counts)
  if (rows.length !== 2) refuse(`The table has ${rows.length} rows: this needs two.`)
  const [first, second] = [rows[0]!, rows[1]!]
  const ranks = centredRanks(columns)
  const squares = squaresOf(columns, ranks)
  if (first === 0 || second === 0 || squares === 0) return undefined
  // Twice the distance of U from its mean: a whole number.
  const distance = rowSums(counts, ranks)[0]!
  const pairs = first * second
  const deviation = Math.sqrt((first / total) * (second / (total - 1)) * (squares / 4))
  const z = (Math.sign(distance) * Math.max(0, Math.abs(distance) - 1)) / 2 / deviation
  return {
    statistic: (pairs + distance) / 2,
    superiority: 0.5 + distance / pairs / 2,
    z,
    p: 2 * normalUpper(Math.abs(z)),
  }
}
