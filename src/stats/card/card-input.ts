import type { BenchmarkGroup } from '../proportions/observed-expected.ts'

/** A table of what people of each group answered, and what is known beside it. */
export interface CardInput {
  groups: readonly string[]
  /** From the best to the worst where they are ordered. The first is the top answer. */
  answers: readonly string[]
  /** A row for each group, a column for each answer. */
  counts: readonly (readonly number[])[]
  isOrdered: boolean
  /** What people of each provider answered, where it is known. */
  providers?: readonly ProviderAnswers[]
  /** For each group, and all: people by what a benchmark expects of them. */
  benchmarked?: readonly Benchmarked[]
  /** p-values of other tests that belong to the same study. */
  otherTests?: readonly number[]
  seed: number | string
}

/** What people of one provider, in one group, answered. */
export interface ProviderAnswers {
  provider: string
  /** Place of the group. */
  group: number
  /** Its type of service. */
  stratum?: string
  counts: readonly number[]
}

/** People of a group, by what a benchmark expects of them. */
export interface Benchmarked {
  group: string
  /** How many gave the top answer. */
  observed: number
  expected: readonly BenchmarkGroup[]
}
