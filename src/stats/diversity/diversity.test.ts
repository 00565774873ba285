import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { effectiveNumber, evenness, independence } from './diversity.ts'

const near = (found: number | undefined, expected: number, within = 1e-12) =>
  assert.ok(Math.abs(found! - expected) < within, `${found} is not ${expected}`)

const amounts = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
})

describe('Kinds of support and payers', () => {
  test('in shares of .5, .3 and .2 are 2.800 kinds in effect', () => {
    near(effectiveNumber([0.5, 0.3, 0.2]), 2.8, 1e-3)
    near(effectiveNumber([0.5, 0.3, 0.2]), Math.exp(1.0296530140645737))
    near(evenness([5, 3, 2]), 1.0296530140645737 / Math.log(3))
    near(independence([50, 30, 20]), 0.62)
  })

  test('of equal amounts are as many as there are; one alone is one, and depends wholly on it', () => {
    near(effectiveNumber([7, 7, 7, 7]), 4)
    near(evenness([7, 7, 7, 7]), 1)
    near(independence([7, 7, 7, 7]), 0.75)
    assert.equal(effectiveNumber([12]), 1)
    assert.equal(independence([12, 0]), 0)
    assert.equal(evenness([12, 0]), undefined)
  })

  test('that are none at all have no value', () => {
    for (const measure of [effectiveNumber, evenness, independence]) {
      assert.equal(measure([]), undefined)
      assert.equal(measure([0, 0]), undefined)
    }
  })

  test('count alike in any order, unit and beside kinds of which there is nothing', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.001, max: 1000, noNaN: true }), (given, unit) => {
        for (const measure of [effectiveNumber, evenness, independence]) {
          const found = measure(given)
          if (found === undefined) continue
          near(measure(given.toReversed()), found, 1e-9)
          near(measure(given.map((one) => one * unit)), found, 1e-9)
          near(measure([0, ...given, 0]), found, 1e-9)
        }
        const number = effectiveNumber(given)!
        assert.ok(number >= 1 && number <= given.length * (1 + 1e-12))
        // Two of each kind are twice as many.
        near(effectiveNumber([...given, ...given])! / number, 2, 1e-9)
        assert.ok(1 / (1 - independence(given)!) <= number * (1 + 1e-9))
      }),
    )
  })

  test('may be as much as numbers hold, but not less than nothing', () => {
    near(effectiveNumber([1e308, 1e308, 1e308]), 3)
    near(independence([1e308, 1e308]), 0.5)
    assert.equal(effectiveNumber([1e308, 5e-324]), 1)
    for (const wrong of [[-1, 2], [Number.NaN], [Infinity], ['1'], 'abc'] as number[][])
      for (const measure of [effectiveNumber, evenness, independence])
        assert.throws(() => measure(wrong), Refused)
  })
})
