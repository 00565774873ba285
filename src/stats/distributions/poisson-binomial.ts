import { refuse, requireProbability, requireWhole } from '../refused.ts'

const most = 20_000

/**
 * The distribution of the number of successes of trials that each have their own probability:
 * element k is P(X = k). Built up a trial at a time, by sums of positive terms only.
 * @param probabilities one for each trial, 20,000 at most
 * @throws Refused when one isn't from 0 to 1, or there are more
 */
export function poissonBinomial(probabilities: readonly number[]): Float64Array {
  if (probabilities.length > most)
    refuse(`There are ${probabilities.length} trials: give 20,000 at most.`)
  const masses = new Float64Array(probabilities.length + 1)
  masses[0] = 1
  for (const [done, p] of probabilities.entries()) {
    requireProbability(p, `Probability ${done + 1}`)
    const q = 1 - p
    for (let k = done + 1; k > 0; k--) masses[k] = masses[k]! * q + masses[k - 1]! * p
    masses[0]! *= q
  }
  return masses
}

/** P(X ≥ x), summed from the far end. As `poissonBinomial` else. */
export function poissonBinomialUpper(x: number, probabilities: readonly number[]): number {
  requireWhole(x, 'The number of successes')
  let tail = 0
  for (const mass of poissonBinomial(probabilities).subarray(x).toReversed()) tail += mass
  return Math.min(1, tail)
}

/** P(X ≤ x), summed from the far end. As `poissonBinomial` else. */
export function poissonBinomialLower(x: number, probabilities: readonly number[]): number {
  requireWhole(x, 'The number of successes')
  let tail = 0
  for (const mass of poissonBinomial(probabilities).subarray(0, x + 1)) tail += mass
  return Math.min(1, tail)
}
