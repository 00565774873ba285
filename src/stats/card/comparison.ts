import { kruskalWallis } from '../ordinal/kruskal-wallis.ts'
import { linearByLinear } from '../ordinal/linear-by-linear.ts'
import { mannWhitney } from '../ordinal/mann-whitney.ts'
import { mannWhitneyExact } from '../ordinal/mann-whitney-exact.ts'
import { newcombe } from '../proportions/newcombe.ts'
import { withoutEmptyLines, type ChiSquaredTest, type Counts } from '../tables/counts.ts'
import { cramersV } from '../tables/cramers-v.ts'
import { lowExpected } from '../tables/expected.ts'
import { fisher } from '../tables/fisher.ts'
import { freemanHalton, type FreemanHalton } from '../tables/freeman-halton/freeman-halton.ts'
import { likelihoodRatio } from '../tables/likelihood-ratio.ts'
import { pearson } from '../tables/pearson.ts'
import { yates } from '../tables/yates.ts'
import type { CardInput } from './card-input.ts'
import type { Limits } from './shares.ts'

/** The tests of a table. Groups and answers of nobody are left out of those that can't bear them. */
export interface Comparison {
  /** Of two groups: the share of the top answer in the first less that in the second. */
  newcombe: { answer: string; difference: number; interval: Limits } | undefined
  /** Of two groups with ordered answers; `superiority` is the first's chance of the better answer. */
  mannWhitney:
    | { statistic: number; p: number; superiority: number; exactP: number | undefined }
    | undefined
  /** Of two or more groups with ordered answers. */
  kruskalWallis: ChiSquaredTest | undefined
  /** With ordered answers, groups taken in their order. */
  linearByLinear: (ChiSquaredTest & { correlation: number }) | undefined
  pearson: ChiSquaredTest | undefined
  /** Of two groups and two answers. */
  yates: ChiSquaredTest | undefined
  likelihoodRatio: ChiSquaredTest | undefined
  expected: { below: number; cells: number; least: number } | undefined
  freemanHalton: FreemanHalton | undefined
  /** Of two groups and two answers: two-sided, and one-sided for an odds ratio below or above 1. */
  fisher:
    | { p: number; less: number; greater: number; oddsRatio: number; interval: Limits }
    | undefined
  cramersV: number | undefined
}

export function comparisonOf({ groups, answers, counts, isOrdered, seed }: CardInput): Comparison {
  const filled = counts.length > 1 && answers.length > 1 ? withoutEmptyLines(counts) : []
  const isTable = filled.length > 1 && filled[0]!.length > 1
  const isTwoByTwo = isTable && filled.length === 2 && filled[0]!.length === 2
  const isRanked = isTable && isOrdered
  const expected = isTable ? lowExpected(filled) : undefined
  // Of many people none of whom is in a rare cell, chi-square says the same, and this takes seconds.
  const isExact = isTable && (expected!.below > 0 ? totalOf(filled) <= 1e7 : totalOf(filled) <= 500)
  // Ranks rise from the worst answer to the best.
  const rising = filled.map((row) => row.toReversed())
  return {
    newcombe: groups.length === 2 ? differenceOf(answers[0]!, counts) : undefined,
    mannWhitney: isRanked && filled.length === 2 ? rankedOf(rising) : undefined,
    kruskalWallis: isRanked ? kruskalWallis(rising) : undefined,
    linearByLinear: isRanked ? linearByLinear(filled) : undefined,
    pearson: isTable ? pearson(filled) : undefined,
    yates: isTwoByTwo ? yates(filled) : undefined,
    likelihoodRatio: isTable ? likelihoodRatio(filled) : undefined,
    expected,
    freemanHalton: isExact ? freemanHalton(filled, { seed }) : undefined,
    fisher: isTwoByTwo && totalOf(filled) <= 1e10 ? exactOf(filled) : undefined,
    cramersV: isTable ? cramersV(filled) : undefined,
  }
}

function differenceOf(answer: string, counts: Counts): Comparison['newcombe'] {
  const [first, second] = counts.map((row) => ({
    successes: row[0]!,
    people: row.reduce((sum, count) => sum + count, 0),
  }))
  const found = newcombe(first!, second!)
  return found && { answer, difference: found.estimate, interval: [found.lower, found.upper] }
}

function rankedOf(rising: Counts): Comparison['mannWhitney'] {
  const found = mannWhitney(rising)
  if (!found) return undefined
  const { statistic, p, superiority } = found
  return { statistic, p, superiority, exactP: mannWhitneyExact(rising)?.p }
}

function exactOf(counts: Counts): Comparison['fisher'] {
  const found = fisher(counts)
  if (!found) return undefined
  const { p, less, greater, oddsRatio, interval } = found
  return { p, less, greater, oddsRatio, interval: [interval.lower, interval.upper] }
}

const totalOf = (counts: Counts) => counts.flat().reduce((sum, count) => sum + count, 0)
