import { twoSidedZ } from '../distributions/normal.ts'
import { requireSuccesses, type Interval } from './interval.ts'

/**
 * The score interval of a share p = x/n (Wilson 1927), without continuity correction:
 * (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Never outside 0 to 1.
 * @param successes x, of n people
 * @param confidence between 0 and 1
 * @returns undefined of nobody
 * @throws Refused when x and n aren't whole with 0 ≤ x ≤ n
 */
export function wilson(successes: number, people: number, confidence = 0.95): Interval | undefined {
  requireSuccesses(successes, people)
  const z = twoSidedZ(confidence)
  if (people === 0) return undefined
  return {
    estimate: successes / people,
    lower: lowerLimit(successes, people, z),
    upper: upperLimit(successes, people, z),
  }
}

// Of a quadratic's two roots, the smaller from the greater by their product: nothing cancels.
function lowerLimit(x: number, n: number, z: number): number {
  if (x === 0) return 0
  const half = (z * z) / 2
  const root = z * Math.sqrt(x * ((n - x) / n) + half / 2)
  return ((x / n) * x) / (x + half + root)
}

function upperLimit(x: number, n: number, z: number): number {
  if (x === n) return 1
  const half = (z * z) / 2
  return (x + half + z * Math.sqrt(x * ((n - x) / n) + half / 2)) / (n + 2 * half)
}
