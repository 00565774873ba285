import { refuse, requireProbability, requireWhole } from '../refused.ts'
import { betaFraction } from '../numeric/beta-fraction.ts'
import { deviance, stirlingError } from '../numeric/stirling.ts'
import { lessProduct } from '../numeric/sums.ts'

/** Beyond this, what is computed exactly would take long and tell nothing more. */
const most = 1e12

/** P(X = x) of n trials, each with probability p (Loader 2000). @throws Refused unless 0 ≤ x ≤ n ≤ 10^12, 0 ≤ p ≤ 1 */
export function binomialMass(x: number, n: number, p: number): number {
  requireTrials(n, p)
  requireWhole(x, 'The number of successes', 0, n)
  return mass(x, n, p)
}

/** P(X ≥ x), computed directly where it is small. @throws Refused as `binomialMass`, but any whole x will do */
export function binomialUpper(x: number, n: number, p: number): number {
  requireTrials(n, p)
  requireWhole(x, 'The number of successes', -most, 2 * most)
  return upper(x, n, p)
}

/** P(X ≤ x), computed directly where it is small. As `binomialUpper` else. */
export function binomialLower(x: number, n: number, p: number): number {
  requireTrials(n, p)
  requireWhole(x, 'The number of successes', -most, 2 * most)
  return lower(x, n, p)
}

function requireTrials(n: number, p: number): void {
  requireWhole(n, 'The number of trials', 0)
  if (n > most) refuse(`${n} trials are too many for an exact answer: give 10^12 at most.`)
  requireProbability(p, 'The probability')
}

function mass(x: number, n: number, p: number): number {
  if (p === 0) return x === 0 ? 1 : 0
  if (p === 1) return x === n ? 1 : 0
  if (x === 0) return Math.exp(n * Math.log1p(-p))
  if (x === n) return Math.exp(n * (p > 0.5 ? Math.log1p(-(1 - p)) : Math.log(p)))
  const less = lessProduct(x, n, p)
  const error = stirlingError(n) - stirlingError(x) - stirlingError(n - x)
  const far = deviance(x, n * p, less) + deviance(n - x, n * (1 - p), -less)
  return Math.exp(error - far) * Math.sqrt(n / (2 * Math.PI * x) / (n - x))
}

// P(X ≥ x) = I_p(x, n − x + 1), whose factor before the fraction is mass(x)·(1 − p).
function upper(x: number, n: number, p: number): number {
  if (x <= 0) return 1
  if (x > n) return 0
  if (p === 0 || p === 1) return p
  if (p >= (x + 1) / (n + 3)) return 1 - smallLower(x - 1, n, p)
  return mass(x, n, p) * (1 - p) * betaFraction(x, n - x + 1, p)
}

function lower(x: number, n: number, p: number): number {
  if (x < 0) return 0
  if (x >= n) return 1
  if (p === 0 || p === 1) return 1 - p
  if (1 - p >= (n - x + 1) / (n + 3)) return 1 - upper(x + 1, n, p)
  return smallLower(x, n, p)
}

function smallLower(x: number, n: number, p: number): number {
  if (x < 0) return 0
  return mass(x, n, p) * p * betaFraction(n - x, x + 1, 1 - p)
}
