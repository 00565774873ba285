import { massIn, modeOf, type Urn } from '../distributions/hypergeometric.ts'
import { refuse, requireShare } from '../refused.ts'
import { marginsOfTwoByTwo, hasEmptyLine, type Counts } from './counts.ts'
import { oddsRatioOf, type OddsRatio } from './odds-ratio.ts'
import { tailBeyond, boundary } from './hypergeometric-tails.ts'

export interface FisherTest extends OddsRatio {
  /** Two-sided. */
  p: number
  /** One-sided: the odds ratio is below 1. */
  less: number
  /** One-sided: the odds ratio is above 1. */
  greater: number
}

/** Tables as likely as the observed one, but for rounding, count as it does. R's factor. */
const alike = 1 + 1e-7
const mostPeople = 1e10

/**
 * Fisher's exact test of a 2×2 table a, b / c, d (Fisher 1935). Two-sided p is the probability of all
 * tables with these margins that are as likely as this one or less, P ≤ P(observed)·(1 + 10^-7), as
 * in R; with the conditional maximum-likelihood odds ratio and its exact interval.
 * @param confidence of the interval, between 0 and 1
 * @returns undefined where a row or a column is empty
 * @throws Refused when it is no 2×2 table of counts, or holds more than 10^10
 */
export function fisher(counts: Counts, confidence = 0.95): FisherTest | undefined {
  requireShare(confidence, 'The confidence')
  const margins = marginsOfTwoByTwo(counts)
  if (margins.total > mostPeople)
    refuse(`The table holds ${margins.total}: above 10^10 use Pearson's test, which says the same.`)
  if (hasEmptyLine(margins)) return undefined
  const x = counts[0]![0]!
  const urn = { first: margins.columns[0]!, second: margins.columns[1]!, drawn: margins.rows[0]! }
  const { below, above } = tailsAt(x, urn)
  return {
    p: twoSided(x, urn, below, above),
    less: below,
    greater: above,
    ...oddsRatioOf(x, urn, confidence),
  }
}

/** P(X ≤ x) and P(X ≥ x), the smaller computed directly. */
function tailsAt(x: number, urn: Urn): { below: number; above: number } {
  if (x >= modeOf(urn)) {
    const above = tailBeyond(x, 1, urn)
    return { above, below: 1 - (above - massIn(x, urn)) }
  }
  const below = tailBeyond(x, -1, urn)
  return { below, above: 1 - (below - massIn(x, urn)) }
}

function twoSided(x: number, urn: Urn, below: number, above: number): number {
  const mode = modeOf(urn)
  const limit = massIn(x, urn) * alike
  if (massIn(mode, urn) <= limit) return 1
  const from = boundary(limit, mode, 1, urn)
  const to = boundary(limit, mode, -1, urn)
  const right = from === x ? above : tailBeyond(from, 1, urn)
  const left = to === x ? below : tailBeyond(to, -1, urn)
  return Math.min(1, left + right)
}
