import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { deviance } from '../numeric/stirling.ts'
import { compensatedSum } from '../numeric/sums.ts'
import { hasEmptyLine, marginsOf, type ChiSquaredTest, type Counts } from './counts.ts'
import { cellsOf } from './expected.ts'

/**
 * The likelihood-ratio test of independence: G = 2 Σ O log(O/E) on (r − 1)(c − 1) degrees of freedom
 * (Wilks 1938). It is summed as 2 Σ [O log(O/E) + E − O], the same, of which no term is negative.
 * @param counts r × c
 * @returns undefined where a row or a column is empty
 * @throws Refused when it is no table of counts
 */
export function likelihoodRatio(counts: Counts): ChiSquaredTest | undefined {
  const margins = marginsOf(counts)
  if (hasEmptyLine(margins)) return undefined
  const statistic =
    2 *
    compensatedSum(
      cellsOf(counts, margins).map(({ observed, expected, difference }) =>
        deviance(observed, expected, difference),
      ),
    )
  const df = (margins.rows.length - 1) * (margins.columns.length - 1)
  return { statistic, df, p: chiSquaredUpper(statistic, df) }
}
