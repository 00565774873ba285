// Simulated studies in which size makes no difference, but people of one organisation are alike.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seeded } from '../random.ts'
import { withoutEmptyLines } from '../tables/counts.ts'
import { pearson } from '../tables/pearson.ts'
import type { Cluster } from './cluster.ts'
import { clusterPermutation } from './permutation.ts'
import { studyDrawn } from './testing.ts'

const near = (found: number, expected: number, within: number) =>
  assert.ok(Math.abs(found - expected) <= within, `${found} is not within ${within} of ${expected}`)

/** How often a test finds a difference at 5% in studies where there is none. */
function falsePositives(
  icc: number,
  studies: number,
  p: (clusters: Cluster[], at: number) => number,
) {
  const random = seeded(`intra-class correlation ${icc}`)
  let found = 0
  for (let at = 0; at < studies; at++) if (p(studyDrawn(random, icc), at) <= 0.05) found++
  return found / studies
}

const naive = (clusters: Cluster[]) => {
  const table = [0, 1].map((arm) =>
    [0, 1, 2, 3].map((level) =>
      clusters.reduce((sum, one) => sum + (one.arm === arm ? one.counts[level]! : 0), 0),
    ),
  )
  return pearson(withoutEmptyLines(table))!.p
}

const byOrganisation = (clusters: Cluster[], at: number) =>
  clusterPermutation(clusters, { seed: at, permutations: 199 }).p!

describe('Where size makes no difference', () => {
  test('chi-square of the people finds one too often, the more alike people of one place are', () => {
    near(falsePositives(0.05, 6000, naive), 0.065, 0.01)
    near(falsePositives(0.1, 6000, naive), 0.099, 0.01)
    near(falsePositives(0.2, 6000, naive), 0.149, 0.01)
  })

  test('the permutation of organisations finds one in 5% of studies, as it says', () => {
    for (const icc of [0.05, 0.1, 0.2]) near(falsePositives(icc, 1000, byOrganisation), 0.05, 0.015)
  })

  test('so does the permutation of the difference in the top answer', () => {
    const found = falsePositives(
      0.2,
      1000,
      (clusters, at) =>
        clusterPermutation(clusters, { seed: at, permutations: 199, statistic: 'difference' }).p!,
    )
    near(found, 0.05, 0.015)
  })
})
