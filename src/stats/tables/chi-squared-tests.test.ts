// Pearson, Yates, the likelihood ratio and Cramér's V.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { normalUpperQuantile } from '../distributions/normal.ts'
import { near } from '../testing.ts'
import { transposed } from './counts.ts'
import { cramersV } from './cramers-v.ts'
import { expectedCounts, lowExpected } from './expected.ts'
import { likelihoodRatio } from './likelihood-ratio.ts'
import { pearson } from './pearson.ts'
import { yates } from './yates.ts'

test('tables made to agree with what was published of 2015 have its chi-squared', () => {
  const close = (counts: number[][], statistic: number, p: number) => {
    const found = pearson(counts)!
    assert.equal(found.statistic.toFixed(6), statistic.toFixed(6))
    assert.equal(found.p.toFixed(6), p.toFixed(6))
    assert.equal(found.df, 3)
  }
  close(
    [
      [29, 18, 11, 0],
      [10, 13, 11, 3],
    ],
    8.85337,
    0.031305,
  )
  close(
    [
      [29, 16, 9, 4],
      [11, 13, 13, 0],
    ],
    8.931966,
    0.030209,
  )
  close(
    [
      [24, 22, 9, 3],
      [8, 20, 7, 2],
    ],
    4.103655,
    0.250487,
  )
})

test('party and gender (Agresti 2007)', () => {
  const counts = [
    [762, 327, 468],
    [484, 239, 477],
  ]
  near(pearson(counts)?.statistic, 30.0701491, 1e-8)
  near(pearson(counts)?.p, 2.953589e-7, 1e-6)
  near(cramersV(counts), 0.1044358, 1e-6)
})

test('cells with few expected are counted', () => {
  const counts = [
    [29, 18, 11, 0],
    [10, 13, 11, 3],
  ]
  assert.deepEqual(lowExpected(counts), { below: 2, cells: 8, least: (37 * 3) / 95 })
  assert.deepEqual(
    lowExpected([
      [0, 0],
      [0, 0],
    ]),
    { below: 4, cells: 4, least: 0 },
  )
  assert.deepEqual(
    expectedCounts([
      [10, 20],
      [30, 40],
    ]),
    [
      [12, 18],
      [28, 42],
    ],
  )
})

describe('Of any table', () => {
  const row = (width: number) =>
    fc.array(fc.integer({ min: 0, max: 50 }), { minLength: width, maxLength: width })
  const table = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
    .chain(([height, width]) => fc.array(row(width), { minLength: height, maxLength: height }))
  const twoByTwo = fc.array(row(2), { minLength: 2, maxLength: 2 })
  const all = (counts: number[][]) => [
    pearson(counts)?.statistic,
    pearson(counts)?.p,
    likelihoodRatio(counts)?.statistic,
    likelihoodRatio(counts)?.p,
    cramersV(counts),
  ]
  const alike = (one: (number | undefined)[], other: (number | undefined)[]) => {
    for (const [at, value] of one.entries())
      if (value === undefined) assert.equal(other[at], undefined)
      else assert.ok(Math.abs(value - other[at]!) <= 1e-12 * Math.max(1, Math.abs(value)))
  }

  test('the way round and the order of rows change nothing', () => {
    fc.assert(
      fc.property(table, (counts) => {
        alike(all(transposed(counts)), all(counts))
        alike(all(counts.toReversed()), all(counts))
      }),
    )
  })

  test('k times the people have k times the statistic, and as much association', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 1000 }), (counts, k) => {
        const more = counts.map((cells) => cells.map((count) => count * k))
        const [one, many] = [pearson(counts), pearson(more)]
        alike([many?.statistic, cramersV(more)], [one && one.statistic * k, cramersV(counts)])
        alike([likelihoodRatio(more)?.statistic], [one && likelihoodRatio(counts)!.statistic * k])
        if (one && many) assert.ok(many.p <= one.p)
      }),
    )
  })

  test('statistics lie where they can, and Yates is never above Pearson', () => {
    fc.assert(
      fc.property(table, twoByTwo, (counts, small) => {
        const found = pearson(counts)
        if (found) {
          const total = counts.flat().reduce((sum, count) => sum + count, 0)
          const most = total * (Math.min(counts.length, counts[0]!.length) - 1)
          assert.ok(found.statistic >= 0 && found.statistic <= most * (1 + 1e-12))
          assert.ok(found.p >= 0 && found.p <= 1)
          assert.ok(cramersV(counts)! >= 0 && cramersV(counts)! <= 1)
        }
        const [plain, corrected] = [pearson(small), yates(small)]
        assert.equal(plain === undefined, corrected === undefined)
        if (plain && corrected) assert.ok(corrected.statistic <= plain.statistic + 1e-12)
      }),
    )
  })

  test('independent rows have 0, and rows that never meet have all', () => {
    near(
      pearson([
        [10, 20],
        [30, 60],
      ])?.statistic,
      0,
    )
    near(
      likelihoodRatio([
        [10, 20],
        [30, 60],
      ])?.statistic,
      0,
    )
    assert.equal(
      yates([
        [10, 20],
        [30, 60],
      ])?.p,
      1,
    )
    near(
      cramersV([
        [7, 0, 0],
        [0, 3, 0],
        [0, 0, 90],
      ]),
      1,
    )
  })

  test('an association that grows has an ever smaller p', () => {
    const ps = [50, 55, 60, 70, 90, 100].map(
      (count) =>
        pearson([
          [count, 100 - count],
          [50, 50],
        ])!.p,
    )
    assert.deepEqual(
      ps,
      ps.toSorted((a, b) => b - a),
    )
    // 1 degree of freedom is the square of a normal.
    const { statistic, p } = pearson([
      [70, 30],
      [50, 50],
    ])!
    near(normalUpperQuantile(p / 2) ** 2, statistic, 1e-12)
  })

  test('millions of millions are counted right', () => {
    const big = 1e15
    near(
      pearson([
        [big + 1e7, big],
        [big, big + 1e7],
      ])?.statistic,
      1e14 / (big + 5e6),
      1e-10,
    )
  })
})
