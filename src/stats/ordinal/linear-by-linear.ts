import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { refuse, requireFinite } from '../refused.ts'
import { compensatedSum } from '../numeric/sums.ts'
import { marginsOf, type ChiSquaredTest, type Counts } from '../tables/counts.ts'

export interface LinearByLinear extends ChiSquaredTest {
  /** The correlation of the rows' scores with the columns', from −1 to 1. */
  correlation: number
}

/**
 * Whether the columns' scores rise or fall with the rows' (Mantel 1963; Agresti 2002, 3.4.1):
 * M² = (n − 1)r² on 1 degree of freedom, with r the correlation of scores.
 * @param counts r × c
 * @param scores of the rows and of the columns, 1, 2, 3 … where they aren't given
 * @returns undefined where all are in one row or in one column, or have one score
 * @throws Refused when it is no table of counts, or there isn't one finite score for each line
 */
export function linearByLinear(
  counts: Counts,
  scores: { rows?: readonly number[]; columns?: readonly number[] } = {},
): LinearByLinear | undefined {
  const { rows, columns, total } = marginsOf(counts)
  const rowScores = centred(rows, scores.rows, total, 'row')
  const columnScores = centred(columns, scores.columns, total, 'column')
  const spread = (sizes: readonly number[], from: readonly number[]) =>
    compensatedSum(sizes.map((size, at) => size * from[at]! * from[at]!))
  const spreads = Math.sqrt(spread(rows, rowScores)) * Math.sqrt(spread(columns, columnScores))
  if (!(spreads > 0)) return undefined
  const together = compensatedSum(
    counts.flatMap((row, at) =>
      row.map((count, column) => count * rowScores[at]! * columnScores[column]!),
    ),
  )
  const correlation = Math.min(1, Math.max(-1, together / spreads))
  const statistic = (total - 1) * correlation ** 2
  return { statistic, df: 1, p: chiSquaredUpper(statistic, 1), correlation }
}

/** Scores less their mean, 0 where all of one size are alike. */
function centred(
  sizes: readonly number[],
  given: readonly number[] | undefined,
  total: number,
  line: string,
): number[] {
  if (given && given.length !== sizes.length)
    refuse(`There are ${given.length} scores for ${sizes.length} ${line}s: give one for each.`)
  const scores = given ?? sizes.map((_, at) => at + 1)
  for (const score of scores) requireFinite(score, `The score of a ${line}`)
  const used = scores.filter((_, at) => sizes[at]! > 0)
  if (new Set(used).size < 2) return scores.map(() => 0)
  const from = used[0]!
  const mean = compensatedSum(scores.map((score, at) => (score - from) * (sizes[at]! / total)))
  return scores.map((score) => score - from - mean)
}
