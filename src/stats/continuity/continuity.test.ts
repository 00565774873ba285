import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import {
  continuityOfCare,
  distinctCarers,
  sequentialContinuity,
  usualProvider,
} from './continuity.ts'

const near = (found: number | undefined, expected: number) =>
  assert.ok(Math.abs(found! - expected) < 1e-12, `${found} is not ${expected}`)

const sequences = fc.array(fc.constantFrom('Ann', 'Bea', 'Cara', 'Dee'), {
  minLength: 2,
  maxLength: 40,
})

describe('Who came, visit by visit', () => {
  test('gives what the definitions give', () => {
    const mixed = [...'AAABACAABB']
    assert.equal(distinctCarers(mixed), 3)
    near(usualProvider(mixed), 0.6)
    near(continuityOfCare(mixed), 0.4)
    near(sequentialContinuity(mixed), 4 / 9)

    const halves = [...'AAAAABBBBB']
    near(usualProvider(halves), 0.5)
    near(continuityOfCare(halves), 4 / 9)
    near(sequentialContinuity(halves), 8 / 9)

    const strangers = [...'ABCDEFGHIJ']
    near(usualProvider(strangers), 0.1)
    assert.equal(continuityOfCare(strangers), 0)
    assert.equal(sequentialContinuity(strangers), 0)
  })

  test('is 1 for a sole trader', () => {
    const alone = [7, 7, 7]
    for (const measure of [usualProvider, continuityOfCare, sequentialContinuity])
      assert.equal(measure(alone), 1)
  })

  test('says nothing of fewer than two visits', () => {
    for (const visits of [[], ['Ann']])
      for (const measure of [usualProvider, continuityOfCare, sequentialContinuity])
        assert.equal(measure(visits), undefined)
    assert.equal(distinctCarers([]), 0)
  })

  test('stays in its limits, whoever the carers are called', () => {
    fc.assert(
      fc.property(sequences, (visits) => {
        const renamed = visits.map((carer) => `${carer}, renamed`)
        const most = usualProvider(visits)!
        const pairs = continuityOfCare(visits)!
        assert.ok(most >= 1 / distinctCarers(visits) - 1e-12 && most <= 1)
        assert.ok(pairs >= 0 && pairs <= most + 1e-12)
        for (const measure of [usualProvider, continuityOfCare, sequentialContinuity])
          assert.equal(measure(renamed), measure(visits))
        assert.equal(distinctCarers(renamed), distinctCarers(visits))
      }),
    )
  })

  test('counts in its order for the sequence only', () => {
    fc.assert(
      fc.property(sequences, (visits) => {
        const sorted = visits.toSorted()
        near(continuityOfCare(sorted), continuityOfCare(visits)!)
        near(usualProvider(sorted), usualProvider(visits)!)
        // Sorted, as many follow one another as can.
        assert.ok(sequentialContinuity(sorted)! >= sequentialContinuity(visits)!)
        assert.equal(sequentialContinuity(visits.toReversed()), sequentialContinuity(visits))
      }),
    )
    assert.equal(sequentialContinuity([...'ABAB']), 0)
    near(sequentialContinuity([...'AABB']), 2 / 3)
  })

  test('names somebody each time', () => {
    for (const wrong of [['Ann', ''], ['Ann', ' '], [Number.NaN, 1], [undefined, null], 'AB', [{}]])
      for (const measure of [distinctCarers, usualProvider, continuityOfCare, sequentialContinuity])
        assert.throws(() => measure(wrong as string[]), Refused)
  })
})
