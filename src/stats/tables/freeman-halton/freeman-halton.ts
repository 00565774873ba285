import { refuse, requireWhole } from '../../refused.ts'
import { hasEmptyLine, marginsOf, transposed, withoutEmptyLines, type Counts } from '../counts.ts'
import { fourColumns } from './four-columns.ts'
import { monteCarlo } from './monte-carlo.ts'
import { network } from './network.ts'

export interface FreemanHalton {
  p: number
  method: 'exact' | 'monteCarlo'
}

export interface FreemanHaltonOptions {
  /** How many steps the exact answer may take before chance answers; a million are some 20 ms. */
  work?: number
  /** Where chance begins: the same seed gives the same p. */
  seed?: number | string
  /** How many random tables answer instead. */
  samples?: number
}

const mostPeople = 1e6
const mostDraws = 1e7

/**
 * The exact test of an r × c table (Freeman and Halton 1951): the probability, given the margins, of
 * all tables that are as likely as this one or less, P ≤ P(observed)·(1 + 3.45·10^-7) as in R. Where the exact
 * answer would take too long, p = (1 + b)/(B + 1) with b of B random tables as unlikely (Davison and
 * Hinkley 1997, 4.2). Empty rows and columns change nothing.
 * @param counts r × c, 10^6 at most together
 * @returns undefined where fewer than two rows or two columns hold anybody
 * @throws Refused when it is no table of counts, holds more than 10^6, or has so many cells that
 * even random tables would take long
 */
export function freemanHalton(
  counts: Counts,
  { work = 5e7, seed = 1, samples = 9999 }: FreemanHaltonOptions = {},
): FreemanHalton | undefined {
  requireWhole(samples, 'The number of random tables', 1, 1e7)
  requireWhole(work, 'The work allowed')
  const margins = marginsOf(counts)
  if (margins.total > mostPeople)
    refuse(`The table holds ${margins.total}: above 10^6 use Pearson's test, which says the same.`)
  const filled = hasEmptyLine(margins) ? withoutEmptyLines(counts) : counts
  if (filled.length < 2 || filled[0]!.length < 2) return undefined
  const table = filled.length <= filled[0]!.length ? filled : transposed(filled)
  const p =
    table.length === 2 && table[0]!.length <= 4 ? fourColumns(table, work) : network(table, work)
  if (p !== undefined) return { p, method: 'exact' }
  const cells = table.length * table[0]!.length
  if (cells * samples > mostDraws)
    refuse(`The table has ${cells} cells, too many for ${samples} random tables: merge some lines.`)
  return { p: monteCarlo(table, samples, seed), method: 'monteCarlo' }
}
