import { requireShare } from '../refused.ts'
import type { Interval } from './interval.ts'
import { wilson } from './wilson.ts'

/** So many successes of so many people. */
export interface Proportion {
  successes: number
  people: number
}

/**
 * The interval of a difference of two shares, p₁ − p₂, from their Wilson intervals (Newcombe 1998,
 * method 10): lower d − √((p₁ − l₁)² + (u₂ − p₂)²), upper d + √((u₁ − p₁)² + (p₂ − l₂)²).
 * @param confidence between 0 and 1
 * @returns undefined where one of them is of nobody
 * @throws Refused when numbers aren't whole with 0 ≤ successes ≤ people
 */
export function newcombe(
  first: Proportion,
  second: Proportion,
  confidence = 0.95,
): Interval | undefined {
  requireShare(confidence, 'The confidence')
  const one = wilson(first.successes, first.people, confidence)
  const other = wilson(second.successes, second.people, confidence)
  if (!one || !other) return undefined
  const estimate = one.estimate - other.estimate
  return {
    estimate,
    lower: estimate - Math.hypot(one.estimate - one.lower, other.upper - other.estimate),
    upper: estimate + Math.hypot(one.upper - one.estimate, other.estimate - other.lower),
  }
}
