import { supportOf, type Urn } from '../distributions/hypergeometric.ts'
import { tiltedAt } from '../distributions/noncentral-hypergeometric.ts'
import { twoSidedZ } from '../distributions/normal.ts'
import { risingRoot } from '../numeric/roots.ts'

export interface OddsRatio {
  /** 0 or infinite where the count is at the end of what the margins allow. */
  oddsRatio: number
  interval: { lower: number; upper: number }
}

/**
 * The conditional maximum-likelihood odds ratio of a 2×2 table and its exact interval (Cornfield
 * 1956), from Fisher's noncentral hypergeometric distribution. They solve E(X) = x, P(X ≥ x) = α/2
 * (lower limit) and P(X ≤ x) = α/2 (upper limit) to the last digits.
 * @param x the first cell
 * @param urn the margins, none of them 0
 */
export function oddsRatioOf(x: number, urn: Urn, confidence: number): OddsRatio {
  const { least, most } = supportOf(urn)
  const { first, second, drawn } = urn
  const [b, c, d] = [drawn - x, first - x, second - drawn + x]
  const half = (1 - confidence) / 2
  const start = Math.log(((x + 0.5) / (b + 0.5)) * ((d + 0.5) / (c + 0.5)))
  const error = Math.sqrt(1 / (x + 0.5) + 1 / (b + 0.5) + 1 / (c + 0.5) + 1 / (d + 0.5))
  const reach = twoSidedZ(confidence) * error

  const solve = (from: number, at: (theta: number) => { value: number; slope: number }) =>
    Math.exp(risingRoot(at, from))
  const estimate = () =>
    solve(start, (theta) => {
      const { mean, variance } = tiltedAt(urn, theta, x)
      return { value: mean - x, slope: variance }
    })
  const lower = () =>
    solve(start - reach, (theta) => {
      const { upper: tail, mean, meanAbove } = tiltedAt(urn, theta, x)
      return { value: Math.log(tail / half), slope: meanAbove - mean }
    })
  const upper = () =>
    solve(start + reach, (theta) => {
      const { lower: tail, mean, meanBelow } = tiltedAt(urn, theta, x)
      return { value: Math.log(half / tail), slope: mean - meanBelow }
    })
  return {
    oddsRatio: x === least ? 0 : x === most ? Infinity : estimate(),
    interval: {
      lower: x === least ? 0 : lower(),
      upper: x === most ? Infinity : upper(),
    },
  }
}
