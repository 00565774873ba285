import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { compensatedSum } from '../numeric/sums.ts'
import { hasEmptyLine, marginsOfTwoByTwo, type ChiSquaredTest, type Counts } from './counts.ts'
import { cellsOf } from './expected.ts'

/**
 * Pearson's test of a 2×2 table with Yates's continuity correction, which never goes past 0:
 * Σ (|O − E| − min(½, |O − E|))²/E on 1 degree of freedom (Yates 1934; R's chisq.test).
 * @returns undefined where a row or a column is empty
 * @throws Refused when it is no 2×2 table of counts
 */
export function yates(counts: Counts): ChiSquaredTest | undefined {
  const margins = marginsOfTwoByTwo(counts)
  if (hasEmptyLine(margins)) return undefined
  const statistic = compensatedSum(
    cellsOf(counts, margins).map(
      ({ difference, expected }) => Math.max(0, Math.abs(difference) - 0.5) ** 2 / expected,
    ),
  )
  return { statistic, df: 1, p: chiSquaredUpper(statistic, 1) }
}
