import { binomialUpper } from '../distributions/binomial.ts'
import { refuse, requireShare } from '../refused.ts'
import { rootBetween } from '../numeric/roots.ts'
import { requireSuccesses, type Interval } from './interval.ts'

/**
 * The exact interval of a share (Clopper and Pearson 1934): the lower limit solves P(X ≥ x) = α/2, the
 * upper P(X ≤ x) = α/2.
 * @param successes x, of n people
 * @param confidence between 0 and 1
 * @returns undefined of nobody
 * @throws Refused when x and n aren't whole with 0 ≤ x ≤ n ≤ 10^12
 */
export function clopperPearson(
  successes: number,
  people: number,
  confidence = 0.95,
): Interval | undefined {
  requireSuccesses(successes, people)
  requireShare(confidence, 'The confidence')
  if (people > 1e12) refuse(`${people} people are too many for an exact interval: use Wilson's.`)
  if (people === 0) return undefined
  const tail = (1 - confidence) / 2
  return {
    estimate: successes / people,
    lower: lowerLimit(successes, people, tail),
    upper:
      successes === 0
        ? -Math.expm1(Math.log(tail) / people)
        : 1 - lowerLimit(people - successes, people, tail),
  }
}

/** On the scale of log p, so that limits near 0 keep their digits. */
function lowerLimit(x: number, n: number, tail: number): number {
  if (x === 0) return 0
  if (x === n) return Math.exp(Math.log(tail) / n)
  const excess = (log: number) => Math.log(binomialUpper(x, n, Math.exp(log)) / tail)
  // P(X ≥ x) ≤ (ne p/x)^x: below this the tail is surely smaller.
  const least = Math.log(x / n) - 1 + Math.log(tail) / x
  return Math.exp(rootBetween(excess, least, Math.log(x / n)))
}
