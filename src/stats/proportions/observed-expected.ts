import { poissonBinomialLower, poissonBinomialUpper } from '../distributions/poisson-binomial.ts'
import { compensatedSum } from '../numeric/sums.ts'
import { refuse, requireProbability, requireWhole } from '../refused.ts'

/** Some people who share a benchmark: so many, of whom this share is expected to say yes. */
export interface BenchmarkGroup {
  people: number
  share: number
}

export interface ObservedExpected {
  /** How many the benchmark would lead one to expect: Σ people × share. */
  expected: number
  /** Observed ÷ expected; undefined where none are expected. */
  ratio: number | undefined
  /** P(X ≥ observed), exact. */
  upper: number
  /** P(X ≤ observed), exact. */
  lower: number
  /** Two-sided: twice the smaller, 1 at most. */
  p: number
}

/**
 * Observed against expected where people differ in what is expected of them (case mix): X is the sum
 * of independent yes-or-no answers with their own probabilities, Poisson-binomial (Poisson 1837).
 * @param observed how many said yes
 * @param groups 20,000 people at most together
 * @returns undefined of nobody
 * @throws Refused when numbers aren't whole, shares aren't from 0 to 1, or more said yes than there are
 */
export function observedExpected(
  observed: number,
  groups: readonly BenchmarkGroup[],
): ObservedExpected | undefined {
  let people = 0
  for (const group of groups) {
    requireWhole(group.people, 'The number of people in a group')
    requireProbability(group.share, "A group's share")
    people += group.people
  }
  if (people > 20_000) refuse(`The groups hold ${people} people: give 20,000 at most.`)
  requireWhole(observed, 'The number observed', 0, people)
  if (people === 0) return undefined
  const shares = groups.flatMap((group) => Array.from({ length: group.people }, () => group.share))
  const expected = compensatedSum(groups.map((group) => group.people * group.share))
  const upper = poissonBinomialUpper(observed, shares)
  const lower = poissonBinomialLower(observed, shares)
  return {
    expected,
    ratio: expected > 0 ? observed / expected : undefined,
    upper,
    lower,
    p: Math.min(1, 2 * Math.min(upper, lower)),
  }
}
