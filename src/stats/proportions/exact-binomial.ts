import { binomialLower, binomialMass, binomialUpper } from '../distributions/binomial.ts'
import { requireProbability } from '../refused.ts'
import { requireSuccesses } from './interval.ts'

export interface ExactBinomial {
  /** Two-sided. */
  p: number
  /** One-sided, P(X ≤ x): the share is lower. */
  less: number
  /** One-sided, P(X ≥ x): the share is higher. */
  greater: number
}

/** Counts as likely as the observed one, but for rounding, count as it does. R's factor. */
const alike = 1 + 1e-7

/**
 * Whether x of n fit a given share: two-sided p is P(X ≤ x) or P(X ≥ x), whichever x lies in, with the
 * part of the other tail that is as likely as x or less, P ≤ P(x)·(1 + 10^-7), as in R's binom.test.
 * @param successes x, of n people
 * @param share that is tested, from 0 to 1
 * @returns undefined of nobody
 * @throws Refused when x and n aren't whole with 0 ≤ x ≤ n ≤ 10^12, or the share isn't from 0 to 1
 */
export function exactBinomial(
  successes: number,
  people: number,
  share: number,
): ExactBinomial | undefined {
  requireSuccesses(successes, people)
  requireProbability(share, 'The share')
  if (people === 0) return undefined
  const less = binomialLower(successes, people, share)
  const greater = binomialUpper(successes, people, share)
  return { p: twoSided(successes, people, share), less, greater }
}

function twoSided(x: number, n: number, share: number): number {
  const mean = n * share
  if (share === 0 || share === 1) return x === mean ? 1 : 0
  if (x === mean) return 1
  const limit = binomialMass(x, n, share) * alike
  if (x < mean) {
    const from = firstRare(Math.ceil(mean), n + 1, (k) => binomialMass(k, n, share) <= limit)
    return Math.min(1, binomialLower(x, n, share) + binomialUpper(from, n, share))
  }
  const to = -firstRare(-Math.floor(mean), 1, (k) => binomialMass(-k, n, share) <= limit)
  return Math.min(1, binomialLower(to, n, share) + binomialUpper(x, n, share))
}

/** The first from `low` that is rare; from there on all are, and `end` stands for none. */
function firstRare(low: number, end: number, isRare: (k: number) => boolean): number {
  let [from, to] = [low, end]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isRare(middle)) to = middle
    else from = middle + 1
  }
  return from
}
