import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { factorial, near } from '../testing.ts'
import type { Counts } from './counts.ts'
import { fisher } from './fisher.ts'

/** Σ of exact whole numbers: for each table its ways, which add up to all the ways there are. */
function byEnumeration(counts: Counts) {
  const [[a, b], [c, d]] = counts as [[number, number], [number, number]]
  const ways = (n: number, k: number) => factorial(n) / factorial(k) / factorial(n - k)
  const [first, second, drawn] = [a + c, b + d, a + b]
  const own = ways(first, a) * ways(second, b)
  let [both, less, greater] = [0n, 0n, 0n]
  for (let x = Math.max(0, drawn - second); x <= Math.min(first, drawn); x++) {
    const some = ways(first, x) * ways(second, drawn - x)
    if (some <= own) both += some
    if (x <= a) less += some
    if (x >= a) greater += some
  }
  const share = (some: bigint) => Number((some * 10n ** 40n) / ways(first + second, drawn)) / 1e40
  return { p: share(both), less: share(less), greater: share(greater) }
}

test('the lady tasting tea, twins, and the services of 2015', () => {
  near(
    fisher([
      [3, 1],
      [1, 3],
    ])?.p,
    0.4857142857142857,
    1e-14,
  )
  near(
    fisher([
      [3, 1],
      [1, 3],
    ])?.greater,
    17 / 70,
    1e-14,
  )
  near(
    fisher([
      [2, 15],
      [10, 3],
    ])?.p,
    0.000536724119143,
    1e-11,
  )
  near(
    fisher([
      [54, 4],
      [31, 6],
    ])?.p,
    0.1802667673,
    1e-9,
  )
  near(
    fisher([
      [54, 4],
      [36, 1],
    ])?.p,
    0.6453242678,
    1e-9,
  )
  const { oddsRatio, interval } = fisher([
    [54, 4],
    [31, 6],
  ])!
  near(oddsRatio, 2.585242, 1e-6)
  near(interval.lower, 0.563345, 1e-6)
  near(interval.upper, 13.4602, 1e-6)
})

describe('Of any 2×2 table', () => {
  const cell = fc.integer({ min: 0, max: 30 })
  const table = fc
    .tuple(cell, cell, cell, cell)
    .map(([a, b, c, d]) => [
      [a, b],
      [c, d],
    ])
    .filter((counts) => fisher(counts) !== undefined)

  test('p is what going through all tables in whole numbers says', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const [found, exact] = [fisher(counts)!, byEnumeration(counts)]
        near(found.p, exact.p, 1e-12, counts)
        near(found.less, exact.less, 1e-12, counts)
        near(found.greater, exact.greater, 1e-12, counts)
      }),
      { numRuns: 500 },
    )
  })

  test('exchanging rows turns the sides and the odds ratio round; transposing changes nothing', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const [[a, b], [c, d]] = counts as [[number, number], [number, number]]
        const [one, over, across] = [
          fisher(counts)!,
          fisher([
            [c, d],
            [a, b],
          ])!,
          fisher([
            [a, c],
            [b, d],
          ])!,
        ]
        near(over.p, one.p, 1e-12)
        near(across.p, one.p, 1e-12)
        near(over.less, one.greater, 1e-12)
        near(across.less, one.less, 1e-12)
        near(over.oddsRatio, 1 / one.oddsRatio, 1e-11)
        near(across.oddsRatio, one.oddsRatio, 1e-11)
        near(over.interval.lower, 1 / one.interval.upper, 1e-11)
      }),
    )
  })

  test('numbers lie where they can, and the interval agrees with the one-sided tests', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (counts, confidence) => {
        const { p, less, greater, oddsRatio, interval } = fisher(counts, confidence)!
        for (const one of [p, less, greater]) assert.ok(one > 0 && one <= 1)
        assert.ok(interval.lower <= oddsRatio && oddsRatio <= interval.upper)
        assert.ok(less + greater > 1 - 1e-12)
        // 1 is outside exactly where the one-sided test says so at half of what is left.
        const half = (1 - confidence) / 2
        if (Math.abs(greater - half) > 1e-9) assert.equal(interval.lower > 1, greater < half)
        if (Math.abs(less - half) > 1e-9) assert.equal(interval.upper < 1, less < half)
      }),
    )
  })
})

test('a hundred times the people, and far tails, keep their digits', () => {
  // Both by R 4.2.2.
  near(
    fisher([
      [804, 23474],
      [10, 3822],
    ])?.p,
    1.6393610926e-38,
    1e-10,
  )
  near(
    fisher([
      [1198, 1493],
      [557, 1278],
    ])?.p,
    4.83590317934e-22,
    1e-10,
  )
  // Of many the exact and the normal answer meet.
  const many = fisher([
    [500_100_000, 500_000_000],
    [500_000_000, 500_000_000],
  ])!
  assert.ok(many.p > 0.02 && many.p < 0.03)
})

test('a confidence that is none is refused', () => {
  for (const confidence of [0, 1, 95, NaN, -0.5])
    assert.throws(
      () =>
        fisher(
          [
            [3, 1],
            [1, 3],
          ],
          confidence,
        ),
      Refused,
    )
})
