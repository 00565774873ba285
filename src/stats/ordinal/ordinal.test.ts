import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { near } from '../testing.ts'
import type { Counts } from '../tables/counts.ts'
import { pearson } from '../tables/pearson.ts'
import { kruskalWallis } from './kruskal-wallis.ts'
import { tabulated } from './levels.ts'
import { linearByLinear } from './linear-by-linear.ts'
import { mannWhitneyExact } from './mann-whitney-exact.ts'
import { mannWhitney } from './mann-whitney.ts'

// New York's ozone by month, May to September (R's airquality).
const ozone = [
  [
    41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115,
    37,
  ],
  [29, 71, 39, 23, 21, 37, 20, 12, 13],
  [
    135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82, 50,
    64, 59,
  ],
  [
    39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76,
    118, 84, 85,
  ],
  [
    96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7,
    14, 30, 14, 18, 20,
  ],
]

const T1 = [
  [29, 18, 11, 0],
  [10, 13, 11, 3],
]
const T3 = [
  [29, 16, 9, 4],
  [11, 13, 13, 0],
]

test('ozone differs by month (R’s kruskal.test)', () => {
  const found = kruskalWallis(tabulated(ozone).counts)!
  near(found.statistic, 29.26657631, 1e-9)
  near(found.p, 6.900714e-6, 1e-6)
  assert.equal(found.df, 4)
})

test('two tables with one chi-squared: only one of them has a trend', () => {
  assert.equal(linearByLinear(T1)?.p.toFixed(6), '0.006569')
  assert.equal(linearByLinear(T3)?.p.toFixed(6), '0.170433')
})

test('without ties the exact p is R’s (Hollander and Wolfe 1973, permeability)', () => {
  const { counts } = tabulated([
    [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
    [1.15, 0.88, 0.9, 0.74, 1.21],
  ])
  assert.equal(mannWhitney(counts)?.statistic, 35)
  assert.equal(mannWhitney(counts)?.superiority, 0.7)
  near(mannWhitneyExact(counts)?.p, 0.2544122544122544, 1e-13)
  near(mannWhitneyExact(counts)?.greater, 0.1272061272061272, 1e-13)
})

test('sleep, with ties, by the normal distribution (R’s wilcox.test)', () => {
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  const found = mannWhitney(tabulated([first, second]).counts)!
  assert.equal(found.statistic, 25.5)
  near(found.p, 0.06932758, 1e-7)
})

/** Deals the answers to the rows in every way there is. */
function byPermutation(counts: Counts) {
  const answers = counts[0]!.flatMap((count, level) =>
    Array.from({ length: count + counts[1]![level]! }, () => level),
  )
  const size = counts[0]!.reduce((sum, count) => sum + count, 0)
  const twiceU = (own: readonly boolean[]) => {
    let u = 0
    for (const [i, one] of answers.entries())
      for (const [j, other] of answers.entries())
        if (own[i] && !own[j]) u += Math.sign(one - other) + 1
    return u
  }
  const pairs = size * (answers.length - size)
  const us: number[] = []
  for (let way = 0; way < 2 ** answers.length; way++) {
    const own = answers.map((_, at) => ((way >> at) & 1) === 1)
    if (own.filter(Boolean).length === size) us.push(twiceU(own))
  }
  const observed = 2 * mannWhitney(counts)!.statistic
  const share = (counted: (u: number) => boolean) => us.filter(counted).length / us.length
  return {
    p: share((u) => Math.abs(u - pairs) >= Math.abs(observed - pairs)),
    less: share((u) => u <= observed),
    greater: share((u) => u >= observed),
  }
}

describe('Of any table', () => {
  const level = (most: number) => fc.array(fc.nat(most), { minLength: 4, maxLength: 4 })
  const small = fc
    .tuple(level(2), level(2))
    .filter(
      (counts) => mannWhitney(counts) !== undefined && counts.flat().reduce((a, b) => a + b) <= 11,
    )
  const two = fc.tuple(level(40), level(40)).filter((counts) => mannWhitney(counts) !== undefined)
  const three = fc.tuple(level(20), level(20), level(20))
  const backwards = (counts: Counts) => counts.map((row) => row.toReversed())

  test('the exact p is what dealing in every way says', () => {
    fc.assert(
      fc.property(small, (counts) => {
        const exact = mannWhitneyExact(counts)
        const all = byPermutation(counts)
        near(exact?.p, all.p, 1e-12, counts)
        near(exact?.less, all.less, 1e-12, counts)
        near(exact?.greater, all.greater, 1e-12, counts)
      }),
      { numRuns: 60 },
    )
  })

  test('exchanging the rows, or the direction, turns superiority round and leaves p', () => {
    fc.assert(
      fc.property(two, (counts) => {
        const one = mannWhitney(counts)!
        const exact = mannWhitneyExact(counts)!
        for (const other of [counts.toReversed(), backwards(counts)]) {
          const turned = mannWhitney(other)!
          near(turned.p, one.p, 1e-12)
          assert.ok(Math.abs(turned.superiority + one.superiority - 1) < 1e-12)
          assert.ok(Math.abs(mannWhitneyExact(other)!.p - exact.p) < 1e-11)
          assert.ok(Math.abs(mannWhitneyExact(other)!.less - exact.greater) < 1e-11)
        }
        assert.ok(one.superiority >= 0 && one.superiority <= 1)
      }),
      { numRuns: 8 },
    )
  })

  test('Kruskal-Wallis and the trend leave p where lines are turned round', () => {
    fc.assert(
      fc.property(three, (counts) => {
        const [ranks, trend] = [kruskalWallis(counts), linearByLinear(counts)]
        if (ranks) {
          near(kruskalWallis(counts.toReversed())?.p, ranks.p, 1e-9)
          near(kruskalWallis(backwards(counts))?.p, ranks.p, 1e-9)
        }
        if (trend) {
          near(linearByLinear(counts.toReversed())?.p, trend.p, 1e-10)
          near(linearByLinear(backwards(counts))?.correlation, -trend.correlation, 1e-10)
        }
      }),
    )
  })

  test('of two rows, H is the square of z without correction', () => {
    fc.assert(
      fc.property(two, (counts) => {
        const { z, statistic } = mannWhitney(counts)!
        const sizes = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
        const distance = Math.abs(statistic - (sizes[0]! * sizes[1]!) / 2)
        const plain = distance > 0.5 ? (z * distance) / (distance - 0.5) : 0
        if (distance > 0.5) near(kruskalWallis(counts)?.statistic, plain ** 2, 1e-8)
      }),
    )
  })

  test('of 2×2, M² and H are Pearson’s by (n − 1)/n', () => {
    const cell = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const counts = [
          [a, b],
          [c, d],
        ]
        const n = a + b + c + d
        const expected = (pearson(counts)!.statistic * (n - 1)) / n
        assert.ok(Math.abs(linearByLinear(counts)!.statistic - expected) < 1e-10 * (1 + expected))
        assert.ok(Math.abs(kruskalWallis(counts)!.statistic - expected) < 1e-9 * (1 + expected))
      }),
    )
  })
})

test('beyond 10,000 people H goes on as before', () => {
  const one = [
    [2400, 1300, 700],
    [2100, 1500, 900],
  ]
  const [below, above] = [
    kruskalWallis(one)!,
    kruskalWallis(one.map((row) => row.map((c) => c * 10)))!,
  ]
  // H/(n − 1) depends on shares and hardly on n.
  near(above.statistic / (89_000 - 1), below.statistic / (8900 - 1), 1e-10)
})

test('scores move the trend, and wrong ones are refused', () => {
  const counts = [
    [10, 10, 10],
    [5, 10, 15],
  ]
  near(linearByLinear(counts, { columns: [10, 20, 30] })?.p, linearByLinear(counts)!.p, 1e-12)
  near(linearByLinear(counts, { rows: [-5, 8] })?.p, linearByLinear(counts)!.p, 1e-12)
  assert.notEqual(linearByLinear(counts, { columns: [1, 2, 9] })?.p, linearByLinear(counts)!.p)
  assert.equal(linearByLinear(counts, { columns: [3, 3, 3] }), undefined)
  assert.throws(() => linearByLinear(counts, { columns: [1, 2] }), /2 scores for 3 columns/)
  assert.throws(() => linearByLinear(counts, { rows: [1, NaN] }), Refused)
  assert.throws(() => linearByLinear(counts, { rows: [1, Infinity] }), Refused)
})

test('measurements that say nothing are refused', () => {
  assert.throws(() => tabulated([[1, 2, 3]]), /one group or none/)
  assert.throws(() => tabulated([[1, 1], [1]]), /All values are the same/)
  assert.throws(() => tabulated([[1, NaN], [1]]), Refused)
  assert.throws(() => tabulated([[], []]), Refused)
  assert.equal(mannWhitney(tabulated([[1, 2], []]).counts), undefined)
})

test('too many ways to go through are left to the normal distribution', () => {
  const counts = [
    [4000, 3000, 2000],
    [3000, 3000, 3000],
  ]
  assert.equal(mannWhitneyExact(counts), undefined)
  const { p } = mannWhitney(counts)!
  assert.ok(p > 0 && p < 1e-10)
})
