import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { cohenKappa } from './cohen.ts'
import { krippendorffAlpha, krippendorffInterval } from './krippendorff.ts'
import type { Level, Ratings } from './ratings.ts'

const near = (found: number | undefined, expected: number, within = 5e-7) =>
  assert.ok(Math.abs(found! - expected) < within, `${found} is not ${expected}`)

const levels: Level[] = ['nominal', 'ordinal', 'interval', 'ratio']

// Krippendorff (2011): four coders, twelve units.
const example = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((row) => row.split(' ').map((code) => (code === '.' ? undefined : Number(code))))

const code = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })
const ratings = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 10 }))
  .chain(([coders, units]) =>
    fc.array(fc.array(code, { minLength: units, maxLength: units }), {
      minLength: coders,
      maxLength: coders,
    }),
  )

describe('Any number of coders', () => {
  test('agree as in Krippendorff’s example, at each level', () => {
    near(krippendorffAlpha(example, 'nominal'), 0.743421)
    near(krippendorffAlpha(example, 'ordinal'), 0.815388)
    near(krippendorffAlpha(example, 'interval'), 0.849107)
    near(krippendorffAlpha(example, 'ratio'), 0.797403)
  })

  test('are not said to agree where nothing can be said', () => {
    for (const level of levels) {
      assert.equal(
        krippendorffAlpha(
          [
            [1, 1, 1],
            [1, 1, 1],
          ],
          level,
        ),
        undefined,
      )
      assert.equal(
        krippendorffAlpha(
          [
            [1, undefined],
            [undefined, 2],
          ],
          level,
        ),
        undefined,
      )
      assert.equal(krippendorffAlpha([[], []], level), undefined)
      assert.equal(
        krippendorffAlpha(
          [
            [1, 2, 5],
            [1, 2, 5],
          ],
          level,
        ),
        1,
      )
    }
  })

  test('may use names; their order, and the coders’, is nothing to a nominal code', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const alpha = krippendorffAlpha(given, 'nominal')
        const named: Ratings = given.map((row) => row.map((one) => one && `code ${6 - one}`))
        const found = krippendorffAlpha(named, 'nominal')
        if (alpha === undefined) assert.equal(found, undefined)
        else near(found, alpha, 1e-9)
      }),
    )
  })

  test('agree as much when coders or units change places, or the scale moves', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 9 }), (given, by) => {
        for (const level of levels) {
          const alpha = krippendorffAlpha(given, level)
          const scaled = given.map((row) => row.map((one) => one && one * by))
          const same = [given.toReversed(), given.map((row) => row.toReversed()), scaled]
          if (level !== 'ratio') same.push(given.map((row) => row.map((one) => one && one + by)))
          for (const other of same) {
            const found = krippendorffAlpha(other, level)
            if (alpha === undefined) assert.equal(found, undefined)
            else near(found, alpha, 1e-9)
          }
          if (alpha !== undefined) assert.ok(alpha <= 1 + 1e-12)
        }
      }),
    )
  })

  test('who are two, with nothing missing, come near to Cohen’s kappa with many units', () => {
    const table = [
      [400, 100],
      [200, 300],
    ]
    const first = [400, 100, 200, 300].flatMap((count, at) => Array(count).fill(at < 2 ? 1 : 2))
    const second = [400, 100, 200, 300].flatMap((count, at) => Array(count).fill(1 + (at % 2)))
    const alpha = krippendorffAlpha([first, second] as Ratings, 'nominal')
    near(alpha, cohenKappa(table).kappa!, 0.01)
  })

  test('have an interval from units drawn again, the same from the same seed', () => {
    const found = krippendorffInterval(example, 'nominal', { seed: 'coders' })
    assert.deepEqual(krippendorffInterval(example, 'nominal', { seed: 'coders' }), found)
    const [lower, upper] = found.interval!
    assert.ok(lower > 0.3 && lower < 0.6 && upper > 0.9 && upper <= 1)
    const nothing = krippendorffInterval(
      [
        [1, 1],
        [1, 1],
      ],
      'nominal',
      { seed: 1 },
    )
    assert.equal(nothing.interval, undefined)
    assert.equal(nothing.withoutValue, nothing.replicates)
  })

  test('need codes that the level can bear', () => {
    const wrong: [unknown, Level][] = [
      [[[1, 2]], 'nominal'],
      [[[1, 2], [1]], 'nominal'],
      [
        [
          [1, Number.NaN],
          [1, 2],
        ],
        'interval',
      ],
      [
        [
          [1, Infinity],
          [1, 2],
        ],
        'ordinal',
      ],
      [
        [
          ['a', 'b'],
          ['a', 'b'],
        ],
        'ordinal',
      ],
      [
        [
          [1, -2],
          [1, 2],
        ],
        'ratio',
      ],
      [
        [
          [1, null],
          [1, 2],
        ],
        'nominal',
      ],
      [
        [
          [1, 2],
          [1, 2],
        ],
        'absolute' as Level,
      ],
      ['ratings', 'nominal'],
    ]
    for (const [given, level] of wrong)
      assert.throws(() => krippendorffAlpha(given as Ratings, level), Refused)
  })
})
