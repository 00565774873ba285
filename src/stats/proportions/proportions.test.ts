import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { binomialLower, binomialMass, binomialUpper } from '../distributions/binomial.ts'
import { twoSidedZ } from '../distributions/normal.ts'
import { Refused } from '../refused.ts'
import { near } from '../testing.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { exactBinomial } from './exact-binomial.ts'
import { newcombe } from './newcombe.ts'
import { observedExpected } from './observed-expected.ts'
import { smallestDetectable, twoProportionPower } from './power.ts'
import { wilson } from './wilson.ts'

/** As published, whether it was rounded or cut off there. */
function printed(actual: number | undefined, expected: string): void {
  const places = expected.split('.')[1]?.length ?? 0
  assert.ok(Math.abs(actual! - Number(expected)) < 10 ** -places, `${actual} ${expected}`)
}

test('published intervals of a share', () => {
  printed(wilson(81, 263)?.lower, '.2552885')
  printed(wilson(81, 263)?.upper, '.3662096')
  assert.equal(wilson(0, 20)?.lower, 0)
  printed(wilson(0, 20)?.upper, '.1611251')
  printed(wilson(29, 58)?.lower, '.3753827')
  printed(wilson(29, 58)?.upper, '.6246173')
  printed(clopperPearson(29, 58)?.lower, '.3657692')
  printed(clopperPearson(29, 58)?.upper, '.6342308')
})

test('limits of a share that is next to nothing keep their digits', () => {
  // z²/(n + z²), and 1 − .025^(1/n), worked out with 40 digits.
  near(wilson(0, 1e15)?.upper, 3.84145882069411e-15, 1e-12)
  near(clopperPearson(0, 1e12)?.upper, 3.688879454107132e-12, 1e-12)
})

test('published intervals of a difference (Newcombe 1998)', () => {
  const of = (a: number, n: number, b: number, m: number) =>
    newcombe({ successes: a, people: n }, { successes: b, people: m })!
  near(of(56, 70, 48, 80).estimate, 0.2, 1e-14)
  printed(of(56, 70, 48, 80).lower, '.0524315')
  printed(of(56, 70, 48, 80).upper, '.3338727')
  printed(of(9, 10, 3, 10).lower, '.1705227')
  printed(of(9, 10, 3, 10).upper, '.8090180')
})

test('half of 58 is more than a third', () => {
  printed(exactBinomial(29, 58, 0.33)?.p, '.0076711471')
})

test('29 of 58 aren’t so many, where nearly 25 were to be expected of such people', () => {
  const found = observedExpected(29, [
    { people: 30, share: 0.619 },
    { people: 28, share: 0.223 },
  ])!
  near(found.expected, 24.814, 1e-14)
  printed(found.ratio, '1.1687')
  printed(found.upper, '.142610')
  near(found.upper + found.lower - 1, 0.05518825, 1e-6)
})

test('58 against 37 can see a difference of about 29 points, and fewer people less', () => {
  const { difference, shares } = smallestDetectable({ people: [58, 37] })!
  assert.equal(Math.round(100 * difference), 29)
  near(twoProportionPower(shares, { people: [58, 37] }), 0.8, 1e-12)
  const clustered = smallestDetectable({ people: [58, 37], designEffect: 1.25 })!
  near(clustered.difference, smallestDetectable({ people: [46.4, 29.6] })!.difference, 1e-12)
  assert.equal(Math.round(100 * clustered.difference), 32)
  // R's power.prop.test(n = 50, p1 = .5, p2 = .75)
  near(twoProportionPower([0.5, 0.75], { people: [50, 50] }), 0.740165901331388, 1e-12)
})

describe('Whatever the share', () => {
  const people = fc.integer({ min: 1, max: 400 })
  const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true })
  const some = fc.tuple(people, fc.nat(400), confidence).map(([n, x, level]) => {
    return { n, x: x % (n + 1), level }
  })

  test('Wilson’s limits are where the score test has z', () => {
    fc.assert(
      fc.property(some, ({ n, x, level }) => {
        const { estimate, lower, upper } = wilson(x, n, level)!
        const z = twoSidedZ(level)
        const score = (limit: number) =>
          Math.abs(estimate - limit) / Math.sqrt((limit * (1 - limit)) / n)
        if (x > 0) near(score(lower), z, 1e-10)
        if (x < n) near(score(upper), z, 1e-9)
        assert.ok(lower >= 0 && lower <= estimate && estimate <= upper && upper <= 1)
        near(wilson(n - x, n, level)!.lower, 1 - upper, 1e-9)
      }),
    )
  })

  test('Clopper and Pearson’s limits solve their equations', () => {
    fc.assert(
      fc.property(some, ({ n, x, level }) => {
        const { lower, upper } = clopperPearson(x, n, level)!
        const tail = (1 - level) / 2
        if (x === 0) assert.equal(lower, 0)
        else near(binomialUpper(x, n, lower), tail, 1e-10)
        if (x === n) assert.equal(upper, 1)
        else near(binomialLower(x, n, upper), tail, 1e-10)
        assert.ok(lower < x / n || x === 0)
        assert.ok(upper > x / n || x === n)
      }),
    )
  })

  test('more confidence is a wider interval, more people a narrower one', () => {
    fc.assert(
      fc.property(some, ({ n, x, level }) => {
        for (const interval of [wilson, clopperPearson]) {
          const width = (from: number, of: number, at: number) => {
            const { lower, upper } = interval(from, of, at)!
            return upper - lower
          }
          assert.ok(width(x, n, level) <= width(x, n, (1 + level) / 2))
          assert.ok(width(2 * x, 2 * n, level) <= width(x, n, level))
        }
      }),
    )
  })

  test('the exact test is a sum over all counts (R’s rule)', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ n, x }, share) => {
        const masses = Array.from({ length: n + 1 }, (_, k) => binomialMass(k, n, share))
        const limit = masses[x]! * (1 + 1e-7)
        const sum = masses.filter((mass) => mass <= limit).toSorted((a, b) => a - b)
        const found = exactBinomial(x, n, share)!
        near(
          found.p,
          Math.min(
            1,
            sum.reduce((one, more) => one + more, 0),
          ),
          1e-10,
          [x, n, share],
        )
        near(found.p, exactBinomial(n - x, n, 1 - share)!.p, 1e-7)
      }),
    )
    assert.equal(exactBinomial(0, 5, 0)?.p, 1)
    assert.equal(exactBinomial(1, 5, 0)?.p, 0)
    assert.equal(exactBinomial(5, 5, 1)?.p, 1)
  })

  test('a difference turned round is the same difference', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [first, second] = [one, other].map(({ x, n }) => ({ successes: x, people: n }))
        const there = newcombe(first!, second!, one.level)!
        const back = newcombe(second!, first!, one.level)!
        assert.ok(Math.abs(there.lower + back.upper) < 1e-14)
        assert.ok(there.lower >= -1 && there.lower <= there.estimate && there.upper <= 1)
      }),
    )
  })

  test('with one share for all, observed and expected are binomial', () => {
    fc.assert(
      fc.property(some, ({ n, x }) => {
        const half = Math.floor(n / 2)
        const groups = [
          { people: half, share: 0.3 },
          { people: n - half, share: 0.3 },
        ]
        near(observedExpected(x, groups)!.upper, binomialUpper(x, n, 0.3), 1e-10)
      }),
      { numRuns: 40 },
    )
  })

  test('more people see smaller differences, and power rises with the difference', () => {
    const size = fc.integer({ min: 12, max: 2000 })
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (n, m, baseline) => {
        const one = smallestDetectable({ people: [n, m], baseline })
        const more = smallestDetectable({ people: [2 * n, 2 * m], baseline })
        if (!one) return
        assert.ok(more!.difference < one.difference)
        near(twoProportionPower(one.shares, { people: [n, m] }), 0.8, 1e-9)
        const further: [number, number] = [(one.shares[0] + 1) / 2, baseline]
        assert.ok(twoProportionPower(further, { people: [n, m] })! >= 0.8)
        const below = smallestDetectable({ people: [n, m], baseline, towards: -1 })
        if (below) assert.ok(below.shares[0] < baseline)
      }),
    )
  })
})

test('where there is nobody or nothing to see, the answer is undefined', () => {
  assert.equal(wilson(0, 0), undefined)
  assert.equal(clopperPearson(0, 0), undefined)
  assert.equal(exactBinomial(0, 0, 0.5), undefined)
  assert.equal(newcombe({ successes: 0, people: 0 }, { successes: 1, people: 2 }), undefined)
  assert.equal(observedExpected(0, []), undefined)
  assert.equal(observedExpected(0, [{ people: 3, share: 0 }])?.ratio, undefined)
  assert.equal(twoProportionPower([0, 0], { people: [5, 5] }), undefined)
  assert.equal(smallestDetectable({ people: [1, 1] }), undefined)
  assert.equal(smallestDetectable({ people: [50, 50], baseline: 1 }), undefined)
})

test('what makes no sense is refused', () => {
  const wrong: [number, number][] = [
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [1, 2.5],
    [NaN, 2],
    [1, NaN],
    [1, Infinity],
    [1, 2 ** 53],
  ]
  for (const [x, n] of wrong)
    for (const of of [wilson, clopperPearson, (a: number, b: number) => exactBinomial(a, b, 0.5)])
      assert.throws(() => of(x, n), Refused, `${x} of ${n}`)
  for (const confidence of [0, 1, 95, NaN]) {
    assert.throws(() => wilson(1, 2, confidence), Refused)
    assert.throws(() => clopperPearson(1, 2, confidence), Refused)
    assert.throws(
      () => newcombe({ successes: 1, people: 2 }, { successes: 1, people: 2 }, confidence),
      Refused,
    )
    assert.throws(() => smallestDetectable({ people: [5, 5], confidence }), Refused)
    assert.throws(() => smallestDetectable({ people: [5, 5], power: confidence }), Refused)
  }
  for (const share of [-0.1, 1.1, NaN]) {
    assert.throws(() => exactBinomial(1, 2, share), Refused)
    assert.throws(() => twoProportionPower([share, 0.5], { people: [5, 5] }), Refused)
    assert.throws(() => smallestDetectable({ people: [5, 5], baseline: share }), Refused)
    assert.throws(() => observedExpected(1, [{ people: 2, share }]), Refused)
  }
  for (const people of [0, -1, NaN, Infinity]) {
    assert.throws(() => smallestDetectable({ people: [people, 5] }), Refused)
    assert.throws(() => smallestDetectable({ people: [5, 5], designEffect: people }), Refused)
  }
  assert.throws(() => observedExpected(4, [{ people: 3, share: 0.5 }]), Refused)
  assert.throws(() => observedExpected(1, [{ people: 1e9, share: 0.5 }]), /20,000 at most/)
  assert.throws(() => clopperPearson(1, 1e13), /use Wilson's/)
})
