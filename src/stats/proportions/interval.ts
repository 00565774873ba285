import { requireWhole } from '../refused.ts'

/** A share and the limits of its interval. */
export interface Interval {
  estimate: number
  lower: number
  upper: number
}

/** @throws Refused unless successes are whole, and no more than the people */
export function requireSuccesses(successes: number, people: number): void {
  requireWhole(people, 'The number of people')
  requireWhole(successes, 'The number of successes', 0, people)
}
