import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refused } from '../refused.ts'
import { near } from '../testing.ts'
import { binomialLower, binomialMass, binomialUpper } from './binomial.ts'
import { chiSquaredLower, chiSquaredUpper } from './chi-squared.ts'
import { hypergeometricMass, supportOf } from './hypergeometric.ts'
import { noncentralAt } from './noncentral-hypergeometric.ts'
import { normalLower, normalUpper, normalUpperQuantile } from './normal.ts'
import { poissonBinomial, poissonBinomialLower, poissonBinomialUpper } from './poisson-binomial.ts'

// What R 4.2.2 answers.
const ofR = {
  chiSquared: [
    [0.001, 1, 0.97477287936996038],
    [1, 1, 0.31731050786291415],
    [3.84, 1, 0.050043521248705224],
    [30, 3, 1.3800570312932547e-6],
    [500, 10, 4.4147360999137316e-101],
    [1400, 6, 2.4225323864783844e-299],
    [2, 250, 1],
  ],
  normal: [
    [-3, 0.9986501019683699],
    [0, 0.5],
    [0.1, 0.46017216272297101],
    [1.96, 0.024997895148220428],
    [8, 6.2209605742717849e-16],
    [37, 5.7255712225245771e-300],
  ],
  quantile: [
    [0.25, 0.67448975019608171],
    [0.05, 1.6448536269514726],
    [0.025, 1.9599639845400538],
    [0.005, 2.5758293035488999],
    [1e-10, 6.3613409024040557],
    [1e-300, 37.047096299361201],
    [0.975, -1.9599639845400536],
  ],
  mass: [
    [0, 10, 0.3, 0.02824752489999998],
    [3, 10, 0.3, 0.26682793199999993],
    [29, 58, 0.33, 0.0029591534172629381],
    [500_000, 1e6, 0.5, 0.0007978843613317499],
    [7, 1e9, 1e-9, 7.2991951554998255e-5],
  ],
  upper: [
    [29, 58, 0.33, 0.0054108218313435328],
    [9, 10, 0.3, 0.00014368589999999999],
    [700, 1000, 0.5, 8.8328390039746235e-38],
    [50, 1000, 0.5, 1],
  ],
  lower: [
    [29, 58, 0.33, 0.99754833158591949],
    [1, 10, 0.3, 0.14930834590000003],
    [300, 1000, 0.5, 8.8328390039746235e-38],
    [500, 1000, 0.5, 0.51261250908918043],
  ],
  hypergeometric: [
    [3, 4, 4, 4, 0.22857142857142862],
    [54, 85, 10, 58, 0.097609355609706336],
    [500, 2000, 3000, 1200, 0.010796743997691444],
    [20, 30, 1e5, 500, 1.8504476251309006e-39],
  ],
} as const

test('tails and masses are R’s, however far out', () => {
  for (const [x, df, p] of ofR.chiSquared) near(chiSquaredUpper(x, df), p, 1e-12)
  for (const [z, p] of ofR.normal) near(normalUpper(z), p, 1e-12)
  for (const [share, z] of ofR.quantile) near(normalUpperQuantile(share), z, 1e-14)
  for (const [x, n, p, mass] of ofR.mass) near(binomialMass(x, n, p), mass, 1e-12)
  for (const [x, n, p, tail] of ofR.upper) near(binomialUpper(x, n, p), tail, 1e-12)
  for (const [x, n, p, tail] of ofR.lower) near(binomialLower(x, n, p), tail, 1e-12)
  for (const [x, first, second, drawn, mass] of ofR.hypergeometric)
    near(hypergeometricMass(x, { first, second, drawn }), mass, 1e-12)
})

describe('Whatever the numbers', () => {
  const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true })

  test('both tails of chi-squared make 1, and the upper falls', () => {
    fc.assert(
      fc.property(positive, positive, positive, (x, df, more) => {
        near(chiSquaredUpper(x, df) + chiSquaredLower(x, df), 1, 1e-13)
        assert.ok(chiSquaredUpper(x + more, df) <= chiSquaredUpper(x, df))
        // By the recurrence Q(a + 1, y) = Q(a, y) + y^a e^−y / Γ(a + 1), with whole a from Q(1, y) = e^−y.
        near(chiSquaredUpper(x, 2), Math.exp(-x / 2), 1e-12)
        near(chiSquaredUpper(x, 4), Math.exp(-x / 2) * (1 + x / 2), 1e-12)
      }),
    )
  })

  test('quantiles of the normal lead back', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (share) => {
        near(normalUpper(normalUpperQuantile(share)), share, 1e-12)
        near(normalLower(-normalUpperQuantile(share)), share, 1e-12)
      }),
    )
  })

  test('binomial tails are sums of masses', () => {
    const trials = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(trials, trials, fc.double({ min: 0, max: 1, noNaN: true }), (n, to, p) => {
        const x = Math.min(n, to)
        const masses = Array.from({ length: n + 1 }, (_, k) => binomialMass(k, n, p))
        const upper = masses
          .slice(x)
          .toReversed()
          .reduce((sum, mass) => sum + mass, 0)
        const lower = masses.slice(0, x + 1).reduce((sum, mass) => sum + mass, 0)
        assert.ok(Math.abs(binomialUpper(x, n, p) - upper) <= 1e-12 * upper + 1e-300)
        assert.ok(Math.abs(binomialLower(x, n, p) - lower) <= 1e-12 * lower + 1e-300)
      }),
    )
  })

  test('hypergeometric masses make 1, and are those of the noncentral one at odds of 1', () => {
    const some = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(some, some, some, some, (first, second, taken, step) => {
        const urn = { first, second, drawn: Math.min(taken, first + second) }
        const { least, most } = supportOf(urn)
        const x = Math.min(most, least + step - 1)
        let [sum, upper] = [0, 0]
        for (let k = most; k >= least; k--) {
          sum += hypergeometricMass(k, urn)
          if (k >= x) upper += hypergeometricMass(k, urn)
        }
        near(sum, 1, 1e-12)
        near(noncentralAt(urn, 0, x).upper, upper, 1e-11)
        near(noncentralAt(urn, 0, x).mean, (urn.drawn * first) / (first + second), 1e-11)
        assert.equal(hypergeometricMass(most + 1, urn), 0)
      }),
    )
  })

  test('the Poisson-binomial with one probability is the binomial', () => {
    const p = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), p, fc.nat(60), (n, share, to) => {
        const x = Math.min(n, to)
        const shares = Array.from({ length: n }, () => share)
        near(poissonBinomialUpper(x, shares), binomialUpper(x, n, share), 1e-11)
        near(poissonBinomialLower(x, shares), binomialLower(x, n, share), 1e-11)
      }),
    )
    assert.deepEqual([...poissonBinomial([])], [1])
    assert.deepEqual([...poissonBinomial([1, 0, 1])], [0, 0, 1, 0])
  })
})

test('what makes no sense is refused, and nothing hangs', () => {
  const wrong = [NaN, -1, Infinity, 0.5, 2 ** 53]
  for (const n of wrong) assert.throws(() => binomialMass(1, n, 0.5), Refused, String(n))
  for (const p of [NaN, -0.1, 1.1, Infinity]) assert.throws(() => binomialUpper(1, 2, p), Refused)
  assert.throws(() => binomialMass(3, 2, 0.5), Refused)
  for (const df of [0, -1, NaN, Infinity, 1e300, 9e-323])
    for (const x of [1, 1e7]) assert.throws(() => chiSquaredUpper(x, df), Refused)
  // What comes from a form or a file may be no number at all.
  for (const z of ['2', 10n, null, {}] as never[])
    for (const of of [normalUpper, normalLower]) assert.throws(() => of(z), Refused)
  assert.throws(() => normalUpperQuantile(Object.create(null) as never), Refused)
  for (const x of [-1, NaN]) assert.throws(() => chiSquaredUpper(x, 1), Refused)
  assert.equal(chiSquaredUpper(Infinity, 3), 0)
  assert.throws(() => normalUpper(NaN), Refused)
  assert.equal(normalUpper(Infinity), 0)
  for (const share of [0, 1, -1, NaN]) assert.throws(() => normalUpperQuantile(share), Refused)
  assert.throws(() => hypergeometricMass(1, { first: 1, second: 1, drawn: 3 }), Refused)
  assert.throws(() => hypergeometricMass(1, { first: 2 ** 53 - 1, second: 1, drawn: 3 }), Refused)
  assert.throws(() => noncentralAt({ first: 1, second: 1, drawn: 1 }, NaN, 1), Refused)
  assert.throws(() => poissonBinomial([0.5, 1.5]), Refused)
  assert.throws(() => poissonBinomial(Array.from({ length: 20_001 }, () => 0.5)), Refused)
  near(binomialUpper(5e11, 1e12, 0.5), 0.5, 1e-6)
})
