import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { compensatedSum } from '../numeric/sums.ts'
import { hasEmptyLine, marginsOf, type ChiSquaredTest, type Counts } from './counts.ts'
import { cellsOf } from './expected.ts'

/**
 * Pearson's chi-squared test of independence: X² = Σ (O − E)²/E on (r − 1)(c − 1) degrees of freedom
 * (Pearson 1900). Good where hardly an expected count is below 5.
 * @param counts r × c
 * @returns undefined where a row or a column is empty
 * @throws Refused when it is no table of counts
 */
export function pearson(counts: Counts): ChiSquaredTest | undefined {
  const margins = marginsOf(counts)
  if (hasEmptyLine(margins)) return undefined
  const statistic = compensatedSum(
    cellsOf(counts, margins).map(
      ({ difference, expected }) => difference * (difference / expected),
    ),
  )
  const df = (margins.rows.length - 1) * (margins.columns.length - 1)
  return { statistic, df, p: chiSquaredUpper(statistic, df) }
}
