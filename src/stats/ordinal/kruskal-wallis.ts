import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { compensatedSum } from '../numeric/sums.ts'
import { marginsOf, type ChiSquaredTest, type Counts, type Margins } from '../tables/counts.ts'
import { centredRanks, rowSums, squaresOf } from './ranks.ts'

/** Up to here R's formula, as R rounds it, is kept; it loses ever more digits as n grows. */
const mostAsR = 10_000

/**
 * Whether the rows' answers, which know an order, differ in height (Kruskal and Wallis 1952, with
 * ties), on one degree of freedom fewer than there are rows. With midranks r, rank sums Rᵢ and ties t,
 * H = (12/(n(n + 1)) Σ Rᵢ²/nᵢ − 3(n + 1)) / (1 − Σ(t³ − t)/(n³ − n)), step by step as R's kruskal.test;
 * of more than 10,000 people the same as (n − 1) Σ nᵢ(r̄ᵢ − r̄)² / Σ(r − r̄)², in which nothing cancels.
 * @param counts a row for each group, a column for each level, from the lowest (or the highest)
 * @returns undefined where a row is empty or all are on one level
 * @throws Refused when it is no table of counts
 */
export function kruskalWallis(counts: Counts): ChiSquaredTest | undefined {
  const margins = marginsOf(counts)
  if (margins.rows.includes(0) || margins.columns.filter((size) => size > 0).length < 2)
    return undefined
  const statistic = margins.total > mostAsR ? centredH(counts, margins) : asR(counts, margins)
  const df = margins.rows.length - 1
  return { statistic, df, p: chiSquaredUpper(statistic, df) }
}

function asR(counts: Counts, { rows, columns, total: n }: Margins): number {
  const midranks = centredRanks(columns).map((rank) => (rank + n + 1) / 2)
  const squares = rowSums(counts, midranks).reduce(
    (sum, own, row) => sum + own ** 2 / rows[row]!,
    0,
  )
  const ties = columns.reduce((sum, size) => sum + (size ** 3 - size), 0)
  const between = (12 * squares) / (n * (n + 1)) - 3 * (n + 1)
  return Math.max(0, between / (1 - ties / (n ** 3 - n)))
}

function centredH(counts: Counts, { rows, columns, total }: Margins): number {
  const ranks = centredRanks(columns)
  const between = compensatedSum(rowSums(counts, ranks).map((sum, row) => sum * (sum / rows[row]!)))
  return (total - 1) * (between / squaresOf(columns, ranks))
}
