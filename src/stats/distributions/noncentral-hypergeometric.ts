import { requireFinite, requireWhole } from '../refused.ts'
import { requireUrn, supportOf, type Urn } from './hypergeometric.ts'

/** What Fisher's noncentral hypergeometric distribution says about a count x. */
export interface NoncentralAt {
  mean: number
  variance: number
  /** P(X ≥ x) */
  upper: number
  /** P(X ≤ x) */
  lower: number
  /** E(X | X ≥ x), NaN where there is none. */
  meanAbove: number
  /** E(X | X ≤ x), NaN where there is none. */
  meanBelow: number
}

/**
 * Fisher's noncentral hypergeometric distribution: P(X = k) ∝ C(first, k) C(second, drawn − k) ω^k,
 * the first cell of a 2×2 table with these margins and odds ratio ω. The terms go outwards from the
 * mode by their ratios, so that nothing overflows.
 * @param logOdds log ω, finite
 * @param x a count
 * @throws Refused when a count isn't whole or log ω isn't finite
 */
export function noncentralAt(urn: Urn, logOdds: number, x: number): NoncentralAt {
  requireUrn(urn)
  requireFinite(logOdds, 'The logarithm of the odds ratio')
  requireWhole(x, 'The count', -Number.MAX_SAFE_INTEGER)
  return tiltedAt(urn, logOdds, x, 1e-300)
}

/**
 * As `noncentralAt`, of counts that were looked at before.
 * @param nothing terms below this share of the greatest are left out
 */
export function tiltedAt(urn: Urn, logOdds: number, x: number, nothing = 1e-30): NoncentralAt {
  const { first, second, drawn } = urn
  const odds = Math.exp(logOdds)
  const mode = noncentralMode(urn, odds)
  const other = second - drawn
  // Moments about the mode, of all, of those at x or above and of those at x or below.
  let [total, sum, squares] = [0, 0, 0]
  let [above, sumAbove, below, sumBelow] = [0, 0, 0, 0]
  for (let k = mode, weight = 1; weight > nothing;) {
    const from = (k - mode) * weight
    total += weight
    sum += from
    squares += (k - mode) * from
    if (k >= x) {
      above += weight
      sumAbove += from
    }
    if (k <= x) {
      below += weight
      sumBelow += from
    }
    weight *= (((first - k) * (drawn - k)) / ((k + 1) * (other + k + 1))) * odds
    k++
  }
  const start = (mode * (other + mode)) / ((first - mode + 1) * (drawn - mode + 1)) / odds
  for (let k = mode - 1, weight = start; weight > nothing;) {
    const from = (k - mode) * weight
    total += weight
    sum += from
    squares += (k - mode) * from
    if (k >= x) {
      above += weight
      sumAbove += from
    }
    if (k <= x) {
      below += weight
      sumBelow += from
    }
    weight *= (k * (other + k)) / ((first - k + 1) * (drawn - k + 1)) / odds
    k--
  }
  const shift = sum / total
  return {
    mean: mode + shift,
    variance: Math.max(0, squares / total - shift * shift),
    upper: above / total,
    lower: below / total,
    meanAbove: mode + sumAbove / above,
    meanBelow: mode + sumBelow / below,
  }
}

/** Where the ratio of neighbours crosses 1 (Liao and Rosen, 2001). */
function noncentralMode(urn: Urn, odds: number): number {
  const { least, most } = supportOf(urn)
  const { first, second, drawn } = urn
  const a = odds - 1
  const b = (first + drawn + 2) * odds + second - drawn
  const c = (first + 1) * (drawn + 1) * odds
  // The root of a·k² − b·k + c that counts, in the form that keeps its digits.
  const square = Math.sqrt(Math.max(0, b * b - 4 * a * c))
  const root = b > 0 ? (2 * c) / (b + square) : (b - square) / (2 * a)
  if (!Number.isFinite(root)) return odds > 1 ? most : least
  return Math.min(most, Math.max(least, Math.floor(root)))
}
