// The odds ratio and its limits against the equations that define them, in 60 digits.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { near, oracle, withoutOracles } from '../testing.ts'
import { fisher } from './fisher.ts'

const digits = 60n
const one = 10n ** digits

/** A double as a whole number of 10^-60. */
function scaled(value: number): bigint {
  const exponent = Math.max(0, 52 - Math.floor(Math.log2(value)))
  // Doubles are whole numbers of a power of 2.
  return exponent > 1000
    ? 0n
    : (BigInt(value * 2 ** Math.min(exponent, 500)) * one) / 2n ** BigInt(Math.min(exponent, 500))
}

/** Mean, P(X ≥ x) and P(X ≤ x) of the first cell at an odds ratio. */
function at(counts: readonly (readonly number[])[], odds: number) {
  const [[a, b], [c, d]] = counts as [[number, number], [number, number]]
  const [first, second, drawn] = [a + c, b + d, a + b]
  const [least, most] = [Math.max(0, drawn - second), Math.min(first, drawn)]
  const ratio = scaled(odds)
  let weight = one * one
  const sums = { all: 0n, mean: 0n, upper: 0n, lower: 0n }
  for (let x = least; x <= most; x++) {
    sums.all += weight
    sums.mean += weight * BigInt(x)
    if (x >= a) sums.upper += weight
    if (x <= a) sums.lower += weight
    const [up, down] = [(first - x) * (drawn - x), (x + 1) * (second - drawn + x + 1)]
    weight = (weight * BigInt(up) * ratio) / (BigInt(down) * one)
  }
  const share = (sum: bigint) => Number((sum * 10n ** 25n) / sums.all) / 1e25
  return { mean: share(sums.mean), upper: share(sums.upper), lower: share(sums.lower) }
}

function solves(counts: readonly (readonly number[])[], confidence: number): void {
  const { oddsRatio, interval } = fisher(counts, confidence)!
  const half = (1 - confidence) / 2
  if (oddsRatio !== 0 && oddsRatio !== Infinity)
    near(at(counts, oddsRatio).mean, counts[0]![0]!, 1e-10, counts)
  if (interval.lower !== 0) near(at(counts, interval.lower).upper, half, 1e-10, counts)
  if (interval.upper !== Infinity) near(at(counts, interval.upper).lower, half, 1e-10, counts)
}

test('all golden 2×2 tables solve them', { skip: withoutOracles }, () => {
  const { tables } = oracle<{ tables: { m: number[][]; fisher: number | null }[] }>(
    'fixtures/r_golden_tables.json',
  )
  const small = tables.filter((table) => table.fisher !== null)
  assert.ok(small.length > 50)
  for (const { m } of small) solves(m, 0.95)
})

test('any 2×2 table solves them, at any confidence', () => {
  const cell = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(
      cell,
      cell,
      cell,
      cell,
      fc.double({ min: 0.01, max: 0.9999, noNaN: true }),
      (...of) => {
        const [a, b, c, d, confidence] = of
        const counts = [
          [a, b],
          [c, d],
        ]
        if (fisher(counts)) solves(counts, confidence)
      },
    ),
    { numRuns: 200 },
  )
})

test('an observed count at the end of what can be has 0 or no end', () => {
  const { oddsRatio, interval } = fisher([
    [0, 7],
    [5, 3],
  ])!
  assert.deepEqual([oddsRatio, interval.lower], [0, 0])
  solves(
    [
      [0, 7],
      [5, 3],
    ],
    0.95,
  )
  const other = fisher([
    [7, 0],
    [3, 5],
  ])!
  assert.deepEqual([other.oddsRatio, other.interval.upper], [Infinity, Infinity])
})
