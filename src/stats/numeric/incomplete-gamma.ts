import { refuse, requirePositive } from '../refused.ts'
import { deviance, stirlingError } from './stirling.ts'

/**
 * The regularised incomplete gamma functions, P(a, x) = γ(a, x)/Γ(a) below x and Q(a, x) = Γ(a,
 * x)/Γ(a) above it. Each tail that is small is computed by itself, so that it keeps its digits
 * (series and continued fraction: DLMF 8.11.4, 8.9.2).
 * @param a from 10^-12 to 10^12
 * @param x 0 or more
 * @throws Refused outside these
 */
export function gammaTails(a: number, x: number): { below: number; above: number } {
  requirePositive(a, 'The shape a')
  if (a > 1e12 || a < 1e-12) refuse(`The shape a is ${a}: give 10^-12 to 10^12.`)
  if (typeof x !== 'number' || !(x >= 0)) refuse(`The point x is ${x}: give a number of 0 or more.`)
  if (x === 0) return { below: 0, above: 1 }
  if (x === Infinity) return { below: 1, above: 0 }
  if (x < a + 1) {
    const below = density(a, x) * series(a, x)
    return { below, above: 1 - below }
  }
  const above = density(a, x) * a * fraction(a, x)
  return { below: 1 - above, above }
}

/** x^a e^−x / Γ(a + 1) */
function density(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

function series(a: number, x: number): number {
  let sum = 1
  let term = 1
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** Lentz's method for 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …)). */
function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let value = d
  for (let n = 1; ; n++) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / (b + numerator * d)
    c = b + numerator / c
    value *= c * d
    if (Math.abs(c * d - 1) < 2e-16) return value
  }
}
