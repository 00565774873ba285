import { type Counts } from './counts.ts'
import { pearson } from './pearson.ts'

/**
 * Cramér's V, how strongly rows and columns go together, from 0 (not at all) to 1 (each tells the
 * other): √(X²/(n·min(r − 1, c − 1))) (Cramér 1946). Not corrected for small numbers.
 * @param counts r × c
 * @returns undefined where a row or a column is empty
 * @throws Refused when it is no table of counts
 */
export function cramersV(counts: Counts): number | undefined {
  const test = pearson(counts)
  if (!test) return undefined
  const total = counts.flat().reduce((sum, count) => sum + count, 0)
  const most = Math.min(counts.length, counts[0]!.length) - 1
  return Math.min(1, Math.sqrt(test.statistic / total / most))
}
