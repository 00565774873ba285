import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { factorial, near } from '../testing.ts'
import { rootBetween, risingRoot } from './roots.ts'
import { deviance, logFactorial, stirlingError } from './stirling.ts'
import { compensatedSum, crossDifference, lessProduct } from './sums.ts'

test('small terms are not lost among great ones', () => {
  assert.equal(compensatedSum([1, 1e100, 1, -1e100]), 2)
  assert.equal(compensatedSum([]), 0)
  assert.equal(compensatedSum([1, Infinity]), Infinity)
  assert.equal(compensatedSum(Array.from({ length: 10 }, () => 0.1)), 1)
})

test('products that are subtracted are exact', () => {
  const whole = fc.integer({ min: 0, max: 2 ** 53 - 1 })
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, d, b, c) => {
      assert.equal(
        crossDifference(a, d, b, c),
        Number(BigInt(a) * BigInt(d) - BigInt(b) * BigInt(c)),
      )
    }),
  )
  // 3·0.1 as 0.1 really is in binary: a little more than 0.3.
  assert.equal(lessProduct(3, 30, 0.1), -1.6653345369377348e-16)
})

test('logarithms of factorials keep every digit', () => {
  for (const n of [1, 2, 5, 15, 16, 17, 40, 170]) {
    const text = String(factorial(n))
    const exact = Math.log(Number(`0.${text}`)) + text.length * Math.LN10
    assert.ok(Math.abs(logFactorial(n) - exact) <= 1e-15 * Math.max(1, exact), String(n))
  }
  assert.equal(logFactorial(0), 0)
  // log Γ(3/2) = log(√π/2), so the error at ½ is known, too.
  near(stirlingError(0.5), Math.log(Math.sqrt(Math.PI)) + 0.5 - 0.5 * Math.log(2 * Math.PI), 1e-13)
})

test('the deviance is 0 at its mean and keeps its digits beside it', () => {
  assert.equal(deviance(7, 7), 0)
  assert.equal(deviance(0, 7), 7)
  // (x − m)²/2m − (x − m)³/6m² + … for x beside m
  near(deviance(1e8 + 1, 1e8), 1 / 2e8 - 1 / 6e16, 1e-15)
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(positive, positive, (x, m) => {
      const plain = x * Math.log(x / m) + m - x
      assert.ok(
        Math.abs(deviance(x, m) - plain) <=
          1e-13 * (x + m) * Math.max(1, Math.abs(Math.log(x / m))),
      )
      assert.ok(deviance(x, m) >= 0)
    }),
  )
})

test('roots are found to the last digits', () => {
  near(
    rootBetween((x) => x * x - 2, 0, 2),
    Math.SQRT2,
    1e-15,
  )
  near(
    rootBetween((x) => 2 - x * x, 0, 2),
    Math.SQRT2,
    1e-15,
  )
  near(
    rootBetween((x) => Math.exp(x) - 1e-10, -100, 100),
    Math.log(1e-10),
    1e-15,
  )
  assert.equal(
    rootBetween((x) => x, 0, 1),
    0,
  )
  near(
    risingRoot((x) => ({ value: x ** 3 - 8, slope: 3 * x * x }), 40),
    2,
    1e-15,
  )
  near(
    risingRoot((x) => ({ value: Math.atan(x - 5), slope: 1 / (1 + (x - 5) ** 2) }), 0),
    5,
    1e-14,
  )
})
