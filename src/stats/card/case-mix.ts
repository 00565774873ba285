import { observedExpected } from '../proportions/observed-expected.ts'
import type { Benchmarked } from './card-input.ts'

export interface CaseMix {
  group: string
  people: number
  observed: number
  expected: number | undefined
  /** Observed ÷ expected. */
  ratio: number | undefined
  /** How likely as many, or more, are for people like these; exact. */
  upper: number | undefined
  /** How likely as many, or fewer, are. */
  lower: number | undefined
  /** Two-sided. */
  p: number | undefined
}

/** What people like these would answer elsewhere, beside what they answered here. */
export function caseMixOf(benchmarked: readonly Benchmarked[]): CaseMix[] {
  return benchmarked.map(({ group, observed, expected }) => {
    const people = expected.reduce((sum, one) => sum + one.people, 0)
    // The exact distribution of more people than this takes too long, and chance hardly matters.
    const found = people <= 20_000 ? observedExpected(observed, expected) : undefined
    const sum = expected.reduce((total, one) => total + one.people * one.share, 0)
    return {
      group,
      people,
      observed,
      expected: found?.expected ?? (people > 0 ? sum : undefined),
      ratio: found?.ratio ?? (sum > 0 ? observed / sum : undefined),
      upper: found?.upper,
      lower: found?.lower,
      p: found?.p,
    }
  })
}
