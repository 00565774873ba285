import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { cohenInterval, cohenKappa, type KappaWeights } from './cohen.ts'

const near = (found: number | undefined, expected: number, within = 1e-12) =>
  assert.ok(Math.abs(found! - expected) < within, `${found} is not ${expected}`)

const square = fc.integer({ min: 2, max: 5 }).chain((size) =>
  fc.array(fc.array(fc.nat({ max: 30 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
)
const kinds: KappaWeights[] = ['none', 'linear', 'quadratic']

describe('Two coders', () => {
  test('agree as worked examples have it', () => {
    near(
      cohenKappa([
        [20, 5],
        [10, 15],
      ]).kappa,
      0.4,
    )
    // 1,000 characters: both 50, one 150 split 100 and 50, neither 800.
    const characters = cohenKappa([
      [50, 50],
      [100, 800],
    ])
    near(characters.kappa, 0.07 / 0.22)
    near(characters.observed, 0.85)
    near(characters.expected, 0.78)
  })

  const file = new URL('../../../../shared/data/stats_known_answers.json', import.meta.url)
  const skip = existsSync(file) ? false : 'the known answers are not in ../shared/data'
  test('agree as in the known answers, weighted too', { skip }, () => {
    const { kappa } = JSON.parse(readFileSync(file, 'utf8')) as {
      kappa: { table?: number[][]; cohen?: number; linear?: number; quadratic?: number }[]
    }
    let compared = 0
    for (const { table, cohen, linear, quadratic } of kappa) {
      if (!table) continue
      for (const [weights, expected] of [
        ['none', cohen],
        ['linear', linear],
        ['quadratic', quadratic],
      ] as const)
        if (expected !== undefined) {
          near(cohenKappa(table, weights).kappa, expected, 1e-9)
          compared++
        }
    }
    assert.equal(compared, 7)
  })

  test('who agree on everything, or nothing, are told from those of whom nothing can be said', () => {
    for (const weights of kinds)
      assert.equal(
        cohenKappa(
          [
            [7, 0],
            [0, 9],
          ],
          weights,
        ).kappa,
        1,
      )
    near(
      cohenKappa([
        [0, 5],
        [5, 0],
      ]).kappa,
      -1,
    )
    // Both used one code only: chance would agree on all of it.
    assert.equal(
      cohenKappa([
        [12, 0],
        [0, 0],
      ]).kappa,
      undefined,
    )
    assert.deepEqual(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
      {
        kappa: undefined,
        observed: undefined,
        expected: undefined,
      },
    )
  })

  test('may change places, and there may be more of the same', () => {
    fc.assert(
      fc.property(square, (table) => {
        for (const weights of kinds) {
          const { kappa } = cohenKappa(table, weights)
          const other = table[0]!.map((_, column) => table.map((row) => row[column]!))
          const more = table.map((row) => row.map((count) => count * 3))
          const turned = table.toReversed().map((row) => row.toReversed())
          for (const same of [other, more, turned]) {
            const found = cohenKappa(same, weights).kappa
            if (kappa === undefined) assert.equal(found, undefined)
            else near(found, kappa, 1e-9)
          }
          if (kappa !== undefined) assert.ok(kappa <= 1 && kappa >= -1 - 1e-12)
        }
      }),
    )
  })

  test('have two codes with one weight, whatever its name', () => {
    for (const weights of kinds)
      near(
        cohenKappa(
          [
            [20, 5],
            [10, 15],
          ],
          weights,
        ).kappa,
        0.4,
      )
  })

  test('have an interval, the same from the same seed', () => {
    const table = [
      [20, 5],
      [10, 15],
    ]
    const found = cohenInterval(table, { seed: 7 })
    assert.deepEqual(cohenInterval(table, { seed: 7 }), found)
    assert.notDeepEqual(cohenInterval(table, { seed: 8 }).interval, found.interval)
    // Its large-sample standard error is .131: about .14 to .65.
    near(found.interval![0], 0.14, 0.04)
    near(found.interval![1], 0.65, 0.04)
    const narrower = cohenInterval(table, { seed: 7, confidence: 0.5 }).interval!
    assert.ok(narrower[0] > found.interval![0] && narrower[1] < found.interval![1])
  })

  test('have no interval where most samples say nothing', () => {
    const rare = cohenInterval(
      [
        [40, 0],
        [0, 1],
      ],
      { seed: 1, replicates: 999 },
    )
    assert.equal(rare.interval, undefined)
    assert.ok(rare.withoutValue > 300)
  })

  test('need a table that is one', () => {
    for (const wrong of [
      [],
      [[1]],
      [[1, 2]],
      [[1, 2], [3]],
      [
        [1, -1],
        [0, 2],
      ],
      [
        [1, 0.5],
        [0, 2],
      ],
      [
        [Number.NaN, 1],
        [1, 1],
      ],
      [
        [2 ** 53, 1],
        [1, 1],
      ],
    ])
      assert.throws(() => cohenKappa(wrong), Refused)
    assert.throws(
      () =>
        cohenKappa(
          [
            [1, 2],
            [3, 4],
          ],
          'cubic' as 'none',
        ),
      Refused,
    )
    assert.throws(
      () =>
        cohenInterval(
          [
            [1, 2],
            [3, 4],
          ],
          { seed: -1 },
        ),
      Refused,
    )
    assert.throws(
      () =>
        cohenInterval(
          [
            [1, 2],
            [3, 4],
          ],
          { seed: 1, replicates: 3 },
        ),
      Refused,
    )
    assert.throws(
      () =>
        cohenInterval(
          [
            [1e6, 2],
            [3, 4],
          ],
          { seed: 1 },
        ),
      Refused,
    )
  })
})
