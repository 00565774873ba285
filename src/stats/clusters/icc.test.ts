import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Refused } from '../refused.ts'
import { chiSquaredUpper } from '../distributions/chi-squared.ts'
import { designEffect, effectiveSize, intraClass } from './icc.ts'

const near = (found: number | undefined, expected: number, within = 1e-12) =>
  assert.ok(Math.abs(found! - expected) <= within, `${found} is not ${expected}`)

describe('People of one organisation', () => {
  test('are as alike as R’s analysis of variance finds', () => {
    const values = [[1, 1, 1], [1, 0], [0, 0, 0, 0], [1], [0, 1, 1, 1, 1]]
    const found = intraClass(values)!
    near(found.icc, 0.547131147540983)
    near(found.m0, 2.83333333333333, 1e-13)
    const within = intraClass(values, ['a', 'a', 'b', 'b', 'a'])!
    near(within.icc, 0.411832946635731)
    near(within.m0, 2.6)
  })

  test('are never less alike than not at all', () => {
    assert.equal(
      intraClass([
        [1, 1, 0],
        [1, 0],
        [0, 0, 1],
        [1, 0, 1],
      ])!.icc,
      0,
    )
    assert.equal(
      intraClass([
        [1, 1],
        [0, 0],
      ])!.icc,
      1,
    )
  })

  test('are of a size, where all organisations have it', () => {
    near(
      intraClass([
        [1, 0, 1],
        [1, 1, 0],
        [0, 0, 1],
      ])!.m0,
      3,
    )
  })

  test('say nothing where each is alone, there is one place only, or all answer the same', () => {
    assert.equal(intraClass([[1], [0], [1]]), undefined)
    assert.equal(intraClass([[1, 0, 1]]), undefined)
    assert.equal(
      intraClass([
        [1, 1],
        [1, 1, 1],
      ]),
      undefined,
    )
    assert.equal(
      intraClass(
        [
          [1, 0],
          [1, 1],
        ],
        ['a', 'b'],
      ),
      undefined,
    )
  })

  test('make the study’s X² a chance finding once they are a little alike', () => {
    // 95 people in 27 organisations of 3.42 in effect: X² 8.853 holds to a correlation of .055.
    const p = (icc: number) => chiSquaredUpper(8.85337 / designEffect(icc, 3.417), 3)
    assert.ok(p(0.0545) < 0.05 && p(0.0555) > 0.05)
    near(p(0.1), 0.068, 5e-4)
  })

  test('tell as much as fewer people would, each alone', () => {
    near(designEffect(0.1, 3.5), 1.25)
    near(effectiveSize(95, 1.25), 76)
    near(designEffect(0, 9), 1)
  })

  test('are counted by numbers that can be', () => {
    assert.throws(() => intraClass([]), Refused)
    assert.throws(() => intraClass([[1], []]), Refused)
    assert.throws(
      () =>
        intraClass([
          [1, Number.NaN],
          [1, 0],
        ]),
      Refused,
    )
    assert.throws(
      () =>
        intraClass(
          [
            [1, 1],
            [1, 0],
          ],
          ['a'],
        ),
      Refused,
    )
    const far = [
      [1, 2],
      [-1e200, 3],
    ]
    assert.throws(() => intraClass(far), /too far apart/)
    for (const [icc, size] of [
      [-0.1, 3],
      [1.1, 3],
      [0.1, 0.5],
      [0.1, Infinity],
      [Number.NaN, 3],
    ])
      assert.throws(() => designEffect(icc!, size!), Refused)
    for (const [n, effect] of [
      [-1, 2],
      [Infinity, 2],
      [10, 0.9],
      [10, Number.NaN],
    ])
      assert.throws(() => effectiveSize(n!, effect!), Refused)
  })
})
