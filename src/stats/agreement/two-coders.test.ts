import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { near } from '../testing.ts'
import { cohenKappa } from './cohen.ts'
import { krippendorffAlpha } from './krippendorff.ts'
import { twoCoders, type CodedByTwo } from './two-coders.ts'

const options = { seed: 1, replicates: 99 }
const anyCluster = fc.record({
  both: fc.nat(9),
  first: fc.nat(9),
  second: fc.nat(9),
  neither: fc.nat(9),
})

describe('Two coders', () => {
  test('NVivo’s own worked example gives .318182', () => {
    const { kappa } = twoCoders([{ both: 50, first: 100, second: 50, neither: 800 }], options)
    near(kappa, 0.3181818181818182)
  })

  test('have the kappa and the alpha of their units one by one', () => {
    fc.assert(
      fc.property(fc.array(anyCluster, { minLength: 1, maxLength: 5 }), (clusters) => {
        const { kappa, alpha, counts } = twoCoders(clusters, options)
        const ratings = [unitsOf(counts, 'first'), unitsOf(counts, 'second')]
        const table = [
          [counts.both, counts.first],
          [counts.second, counts.neither],
        ]
        assert.equal(kappa, cohenKappa(table).kappa)
        const wanted = krippendorffAlpha(ratings, 'nominal')
        assert.equal(alpha === undefined, wanted === undefined)
        if (wanted !== undefined) assert.ok(Math.abs(alpha! - wanted) < 1e-12)
      }),
    )
  })

  test('who coded nothing have no agreement, neither 0 nor 1', () => {
    const none = twoCoders([{ both: 0, first: 0, second: 0, neither: 9 }], options)
    assert.deepEqual([none.kappa, none.alpha], [undefined, undefined])
    assert.equal(none.kappaInterval.interval, undefined)
    assert.equal(twoCoders([], options).alphaInterval.interval, undefined)
  })

  test('have an interval as wide as turns differ, however many characters they have', () => {
    const turns = Array.from({ length: 12 }, (_, n) => ({
      ...{ both: n % 3 ? 100 : 0, first: n % 4 ? 0 : 50, second: 0, neither: 100 },
    }))
    const { kappaInterval, kappa } = twoCoders(turns, { seed: 1 })
    const [low, high] = kappaInterval.interval!
    assert.ok(low < kappa! && kappa! < high && high - low > 0.1)
  })

  test('are refused where a count is none', () => {
    for (const both of [-1, 0.5, NaN])
      assert.throws(() => twoCoders([{ both, first: 0, second: 0, neither: 1 }], options), Refused)
  })
})

function unitsOf({ both, first, second, neither }: CodedByTwo, coder: 'first' | 'second') {
  const own = coder === 'first' ? [1, 1, 0, 0] : [1, 0, 1, 0]
  return [both, first, second, neither].flatMap((count, at) =>
    Array.from({ length: count }, () => own[at]),
  )
}
