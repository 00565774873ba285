import { holm } from '../families/adjust.ts'
import type { Comparison } from './comparison.ts'
import type { Providers } from './providers.ts'

export interface FamilyTest {
  test: string
  p: number
  /** Holm's. */
  adjusted: number
}

/**
 * The tests of a card that could each be picked as its result, and others of the same study, adjusted
 * together: the ordinal test, the test of any difference, and the permutation of providers.
 */
export function familyOf(
  isOrdered: boolean,
  { mannWhitney, kruskalWallis, expected, freemanHalton, pearson }: Comparison,
  { clusterPermutation }: Providers,
  others: readonly number[],
): FamilyTest[] {
  const isSparse = expected !== undefined && expected.below > 0 && freemanHalton !== undefined
  const tests = [
    ...(isOrdered && mannWhitney ? [{ test: 'mannWhitney', p: mannWhitney.p }] : []),
    ...(isOrdered && !mannWhitney && kruskalWallis
      ? [{ test: 'kruskalWallis', p: kruskalWallis.p }]
      : []),
    ...(isSparse ? [{ test: 'freemanHalton', p: freemanHalton.p }] : []),
    ...(!isSparse && pearson ? [{ test: 'pearson', p: pearson.p }] : []),
    ...(clusterPermutation?.p === undefined
      ? []
      : [{ test: 'clusterPermutation', p: clusterPermutation.p }]),
    ...others.map((p, at) => ({ test: `other ${at + 1}`, p })),
  ]
  const adjusted = holm(tests.map(({ p }) => p))
  return tests.map((one, at) => ({ ...one, adjusted: adjusted[at]! }))
}
