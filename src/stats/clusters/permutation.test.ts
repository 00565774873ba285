import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Refused } from '../refused.ts'
import { pearson } from '../tables/pearson.ts'
import { clusterDifference } from './bootstrap-difference.ts'
import { clustersOf, tooFewProviders, type Cluster } from './cluster.ts'
import { clusterPermutation } from './permutation.ts'
import { study } from './testing.ts'

const near = (found: number | undefined, expected: number, within = 1e-12) =>
  assert.ok(Math.abs(found! - expected) <= within, `${found} is not ${expected}`)

/** Organisations of two people: how many of them gave the top answer. */
const pairs = (arm: number, tops: number[], stratum?: string): Cluster[] =>
  tops.map((top) => ({ arm, counts: [top, 2 - top], stratum }))

describe('Permuting organisations', () => {
  test('starts from Pearson’s X² of the people', () => {
    const table = [0, 1].map((arm) =>
      study[0]!.counts.map((_, level) =>
        study.reduce((sum, one) => sum + (one.arm === arm ? one.counts[level]! : 0), 0),
      ),
    )
    const found = clusterPermutation(study, { seed: 1 })
    near(found.statistic, pearson(table)!.statistic, 1e-10)
    assert.deepEqual(found.clusters, [17, 10])
    assert.equal(found.permutations, 9999)
  })

  test('is near the exact share of all ways to give out the labels', () => {
    const clusters = [...pairs(0, [2, 2, 2, 1, 1]), ...pairs(1, [0, 0, 1, 0, 1])]
    const tops = clusters.map(({ counts }) => counts[0]!)
    let ways = 0
    let asExtreme = 0
    for (let chosen = 0; chosen < 2 ** 10; chosen++) {
      const first = tops.filter((_, at) => chosen & (1 << at))
      if (first.length !== 5) continue
      ways++
      const sum = first.reduce((total, one) => total + one, 0)
      // Ten people each side, ten top answers in all: 8 and 2, or further apart.
      if (Math.abs(sum - 5) >= 3) asExtreme++
    }
    for (const statistic of ['pearson', 'difference'] as const) {
      const found = clusterPermutation(clusters, { seed: 3, permutations: 40_000, statistic })
      near(found.p, asExtreme / ways, 0.004)
    }
  })

  test('gives the same from the same seed, which it tells', () => {
    const found = clusterPermutation(study, { seed: 'autumn', permutations: 999 })
    assert.deepEqual(clusterPermutation(study, { seed: 'autumn', permutations: 999 }), found)
    assert.equal(found.seed, 'autumn')
    near(found.p, (1 + found.asExtreme) / 1000)
  })

  test('never gives 0, and gives 1 where nothing differs', () => {
    const apart = [...pairs(0, [2, 2, 2, 2, 2, 2, 2]), ...pairs(1, [0, 0, 0, 0, 0, 0, 0])]
    const { p } = clusterPermutation(apart, { seed: 1, permutations: 99 })
    assert.ok(p! >= 0.01 && p! <= 0.05)
    const same = [...pairs(0, [1, 1, 1, 1, 1]), ...pairs(1, [1, 1, 1, 1, 1])]
    assert.equal(clusterPermutation(same, { seed: 1, permutations: 99 }).p, 1)
  })

  test('changes labels within a type of service, so that types that differ count for nothing', () => {
    // Day services are happier than home care, and small ones are mostly day services.
    const clusters = [
      ...pairs(0, [2, 2, 2, 2, 2, 2, 2, 2], 'day'),
      ...pairs(1, [2, 2], 'day'),
      ...pairs(0, [0, 0], 'home'),
      ...pairs(1, [0, 0, 0, 0, 0, 0, 0, 0], 'home'),
    ]
    const found = clusterPermutation(clusters, { seed: 1, permutations: 999 })
    assert.equal(found.p, 1)
    assert.deepEqual(found.strata, { within: ['day', 'home'], together: [] })
    const pooled = clusters.map(({ arm, counts }) => ({ arm, counts }))
    assert.ok(clusterPermutation(pooled, { seed: 1, permutations: 999 }).p! < 0.05)
  })

  test('takes types together in which a side has fewer than two', () => {
    const clusters = [
      ...pairs(0, [2, 1, 2, 1], 'day'),
      ...pairs(1, [1, 0, 1], 'day'),
      ...pairs(0, [2], 'home'),
      ...pairs(1, [0, 1], 'home'),
      ...pairs(1, [1], 'night'),
    ]
    const { strata } = clusterPermutation(clusters, { seed: 1, permutations: 99 })
    assert.deepEqual(strata, { within: ['day'], together: ['home', 'night'] })
  })

  test('gives no p with fewer than five organisations on a side, and says why', () => {
    const few = [...pairs(0, [2, 2, 1, 2, 2, 1]), ...pairs(1, [0, 0, 1, 0])]
    const found = clusterPermutation(few, { seed: 1 })
    assert.equal(found.p, undefined)
    assert.equal(found.tooFew, tooFewProviders)
    assert.ok(found.statistic! > 0)
    const interval = clusterDifference(few, { seed: 1 })
    assert.deepEqual([interval.interval, interval.tooFew], [undefined, tooFewProviders])
  })

  test('has no value where all give one answer', () => {
    const clusters = [...pairs(0, [2, 2, 2, 2, 2]), ...pairs(1, [2, 2, 2, 2, 2])]
    assert.equal(clusterPermutation(clusters, { seed: 1 }).p, undefined)
  })

  test('compares four sizes as well', () => {
    const clusters = [0, 1, 2, 3].flatMap((arm) =>
      pairs(
        arm,
        [2, 1, 1, 0, 2].map((one) => (one + arm) % 3),
      ),
    )
    const found = clusterPermutation(clusters, { seed: 1, permutations: 999 })
    assert.ok(found.p! > 0.01 && found.p! <= 1)
    assert.throws(
      () => clusterPermutation(clusters, { seed: 1, statistic: 'difference' }),
      /between 2 arms/,
    )
  })

  test('needs organisations with people, on two sides', () => {
    const wrong: unknown[] = [
      [],
      'clusters',
      [{ arm: 0, counts: [1, 2] }],
      [
        { arm: 0, counts: [1, 2] },
        { arm: 2, counts: [1, 2] },
      ],
      [
        { arm: 0, counts: [1, 2] },
        { arm: 1, counts: [1] },
      ],
      [
        { arm: 0, counts: [1, 2] },
        { arm: 1, counts: [0, 0] },
      ],
      [
        { arm: 0, counts: [1, 2] },
        { arm: 1, counts: [1, 0.5] },
      ],
      [
        { arm: 0, counts: [1, 2] },
        { arm: 1, counts: [-1, 3] },
      ],
      [
        { arm: 0, counts: [1, 2] },
        { arm: 1, counts: [2 ** 53, 3] },
      ],
      [
        { arm: 0.5, counts: [1, 2] },
        { arm: 1, counts: [1, 3] },
      ],
      [
        { arm: Number.NaN, counts: [1, 2] },
        { arm: 1, counts: [1, 3] },
      ],
    ]
    for (const clusters of wrong)
      assert.throws(() => clusterPermutation(clusters as Cluster[], { seed: 1 }), Refused)
    for (const permutations of [0, -1, 1.5, Number.NaN, 1e9])
      assert.throws(() => clusterPermutation(study, { seed: 1, permutations }), Refused)
    assert.throws(() => clusterDifference(study, { seed: 1, top: [4] }), Refused)
    assert.throws(() => clusterDifference(study, { seed: 1, top: [] }), Refused)
  })
})

describe('The interval of a difference', () => {
  test('is wider than people by themselves would make it, where those of one place are alike', () => {
    const alike = [
      ...pairs(0, [2, 2, 0, 2, 0, 2, 2, 0, 2, 2]),
      ...pairs(1, [0, 2, 0, 0, 2, 0, 0, 2, 0, 0]),
    ]
    const mixed = [
      ...pairs(0, [1, 2, 1, 1, 2, 1, 2, 1, 2, 1]),
      ...pairs(1, [1, 0, 1, 1, 0, 1, 0, 1, 0, 1]),
    ]
    const [wide, narrow] = [alike, mixed].map((clusters) =>
      clusterDifference(clusters, { seed: 5 }),
    )
    near(wide!.difference, 0.4)
    near(narrow!.difference, 0.4)
    const width = ([lower, upper]: readonly [number, number]) => upper - lower
    assert.ok(width(wide!.interval!) > 1.5 * width(narrow!.interval!))
    assert.ok(wide!.interval![0] < 0.4 && wide!.interval![1] > 0.4)
  })

  test('is the same from the same seed, and may count two answers as the top', () => {
    const found = clusterDifference(study, { seed: 1, top: [0, 1] })
    assert.deepEqual(clusterDifference(study, { seed: 1, top: [0, 1] }), found)
    near(found.difference, -clusterDifference(study, { seed: 1, top: [2, 3] }).difference)
  })
})

describe('People, as organisations', () => {
  const people = [
    { cluster: 'Wren', arm: 'micro', answer: 'yes' },
    { cluster: 'Heron', arm: 'others', answer: 'no' },
    { cluster: 'Wren', arm: 'micro', answer: 'no' },
  ]

  test('are counted', () => {
    assert.deepEqual(clustersOf(people, ['micro', 'others'], ['yes', 'no']), [
      { arm: 0, stratum: undefined, counts: [1, 1] },
      { arm: 1, stratum: undefined, counts: [0, 1] },
    ])
  })

  test('have each organisation on one side and in one stratum only', () => {
    const both = [...people, { cluster: 'Wren', arm: 'others', answer: 'no' }]
    assert.throws(() => clustersOf(both, ['micro', 'others'], ['yes', 'no']), /Wren is both/)
    const types = [...people, { cluster: 'Wren', arm: 'micro', answer: 'no', stratum: 'day' }]
    assert.throws(() => clustersOf(types, ['micro', 'others'], ['yes', 'no']), /Wren is both/)
    assert.throws(() => clustersOf(people, ['micro'], ['yes', 'no']), /none of the arms/)
    assert.throws(() => clustersOf(people, ['micro', 'others'], ['yes']), /none of the answers/)
  })
})
