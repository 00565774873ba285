import { refuse, requireProbability } from '../refused.ts'

/**
 * Holm's step-down p-values: with m p-values in ascending order, the i-th becomes
 * max over j ≤ i of (m + 1 − j)·p_j, at most 1. Whatever is true of the tests, the chance of calling
 * any true null hypothesis of the family false stays under the level. As R's p.adjust(method = "holm").
 * @source Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 * @param p the p-values of one family, in any order; none gives none.
 * @returns adjusted p-values, in the same order.
 * @throws Refused for anything but numbers from 0 to 1: a test that isn't defined is left out first.
 */
export function holm(p: readonly number[]): number[] {
  checked(p)
  const order = ascending(p)
  const adjusted = Array.from<number>({ length: p.length })
  let highest = 0
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, (p.length - rank) * p[index]!)
    adjusted[index] = Math.min(1, highest)
  }
  return adjusted
}

/**
 * Benjamini and Hochberg's p-values: the i-th of m in ascending order becomes min over j ≥ i of
 * (m / j)·p_j, at most 1. Calling those under q keeps the expected share of false ones among them
 * under q, where the tests are independent. As R's p.adjust(method = "BH").
 * @source Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
 * @param p the p-values of one family, in any order; none gives none.
 * @returns adjusted p-values, in the same order.
 * @throws Refused for anything but numbers from 0 to 1.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  checked(p)
  const order = ascending(p)
  const adjusted = Array.from<number>({ length: p.length })
  let lowest = 1
  for (let rank = p.length; rank > 0; rank--) {
    const index = order[rank - 1]!
    lowest = Math.min(lowest, (p.length / rank) * p[index]!)
    adjusted[index] = lowest
  }
  return adjusted
}

function checked(p: readonly number[]): void {
  if (!Array.isArray(p)) refuse('The p-values of a family are a list of numbers.')
  for (const [index, one] of p.entries()) requireProbability(one, `p-value ${index + 1}`)
}

function ascending(p: readonly number[]): number[] {
  return p.map((_, index) => index).toSorted((a, b) => p[a]! - p[b]! || a - b)
}
