import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { benjaminiHochberg, holm } from './adjust.ts'

const near = (found: number[], expected: number[]) => {
  assert.equal(found.length, expected.length)
  for (const [at, value] of found.entries())
    assert.ok(Math.abs(value - expected[at]!) < 1e-12, `${value} is not ${expected[at]}`)
}

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })

describe('Tests that belong together', () => {
  test('are adjusted as the study needs them', () => {
    near(holm([0.03065, 0.18, 0.25, 0.65]), [0.1226, 0.54, 0.54, 0.65])
  })

  test('are adjusted as R does, in any order, with ties and ends', () => {
    const p = [0.001, 0.2, 0.03, 0.03, 1, 0, 0.5, 0.04]
    near(holm(p), [0.007, 0.6, 0.18, 0.18, 1, 0, 1, 0.18])
    near(benjaminiHochberg(p), [0.004, 0.8 / 3, 0.06, 0.06, 1, 0, 4 / 7, 0.064])
  })

  const file = new URL('../../../../shared/data/stats_known_answers.json', import.meta.url)
  const skip = existsSync(file) ? false : 'the known answers are not in ../shared/data'
  test('are adjusted as in the known answers', { skip }, () => {
    const { other } = JSON.parse(readFileSync(file, 'utf8')) as {
      other: Record<'holm_in' | 'holm_out' | 'bh_out', number[]>
    }
    near(holm(other.holm_in), other.holm_out)
    near(benjaminiHochberg(other.holm_in), other.bh_out)
  })

  test('keep their order, never become smaller, and go along when they are reordered', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        for (const adjust of [holm, benjaminiHochberg]) {
          const adjusted = adjust(p)
          const order = p.map((_, at) => at).toSorted((a, b) => p[a]! - p[b]!)
          for (const [at, one] of p.entries()) assert.ok(adjusted[at]! >= one && adjusted[at]! <= 1)
          for (const [rank, at] of order.entries())
            if (rank > 0) assert.ok(adjusted[at]! >= adjusted[order[rank - 1]!]!)
          assert.deepEqual(adjust(p.toReversed()), adjusted.toReversed())
        }
        for (const [at, one] of benjaminiHochberg(p).entries()) assert.ok(one <= holm(p)[at]!)
      }),
    )
  })

  test('are one test unchanged, and none at all', () => {
    assert.deepEqual([holm([0.3]), holm([]), benjaminiHochberg([])], [[0.3], [], []])
  })

  test('that have no p-value are refused, not guessed', () => {
    for (const p of [[Number.NaN], [-0.1], [1.1], [Infinity], [0.2, '0.3'], 'p'] as number[][]) {
      assert.throws(() => holm(p), Refused)
      assert.throws(() => benjaminiHochberg(p), Refused)
    }
  })
})
