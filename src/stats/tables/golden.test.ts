// R's answers for 130 tables, and published examples, from ../shared.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hypergeometricMass } from '../distributions/hypergeometric.ts'
import { kruskalWallis } from '../ordinal/kruskal-wallis.ts'
import { mannWhitney } from '../ordinal/mann-whitney.ts'
import { clopperPearson } from '../proportions/clopper-pearson.ts'
import { wilson } from '../proportions/wilson.ts'
import { near, oracle, withoutOracles } from '../testing.ts'
import { cramersV } from './cramers-v.ts'
import { lowExpected } from './expected.ts'
import { fisher } from './fisher.ts'
import { freemanHalton } from './freeman-halton/freeman-halton.ts'
import { likelihoodRatio } from './likelihood-ratio.ts'
import { pearson } from './pearson.ts'
import { yates } from './yates.ts'

type Answers = Record<
  | 'chi'
  | 'df'
  | 'p'
  | 'yates'
  | 'fisher'
  | 'fisherLess'
  | 'or'
  | 'orl'
  | 'oru'
  | 'frc'
  | 'dhyper'
  | 'G'
  | 'gp'
  | 'V'
  | 'kwp'
  | 'mwp',
  number | null
> & { m: number[][] }

interface Example {
  id: string
  table: number[][]
  chisq: number
  df: number
  p: number
  chisq_yates: number | null
  p_yates: number | null
  g2: number
  cramers_v: number
  min_expected: number
  fisher_p: number | null
  odds_ratio_cond_mle: number | null
  or_lo: number | null
  or_hi: number | null
}

/** Below this R's own numbers have lost digits to underflow. */
const smallest = 1e-300

describe('130 tables by R', { skip: withoutOracles }, () => {
  const tables = withoutOracles
    ? []
    : oracle<{ tables: Answers[] }>('fixtures/r_golden_tables.json').tables
  let compared = 0

  function same(actual: number | undefined, expected: number | null, table: number[][]): void {
    if (expected === null) return
    compared++
    if (expected !== 0 && Math.abs(expected) < smallest) assert.ok(actual! < smallest)
    else if (expected === 0) assert.ok(actual! < smallest)
    else near(actual, expected, 1e-10, table)
  }

  test('each has the same chi-squared, Yates, G, V, Kruskal-Wallis and Mann-Whitney', () => {
    compared = 0
    for (const { m, ...of } of tables) {
      same(pearson(m)?.statistic, of.chi, m)
      same(pearson(m)?.df, of.df, m)
      same(pearson(m)?.p, of.p, m)
      if (of.yates !== null) same(yates(m)?.p, of.yates, m)
      same(likelihoodRatio(m)?.statistic, of.G, m)
      same(likelihoodRatio(m)?.p, of.gp, m)
      same(cramersV(m), of.V, m)
      same(kruskalWallis(m)?.p, of.kwp, m)
      if (of.mwp !== null) same(mannWhitney(m)?.p, of.mwp, m)
    }
    assert.equal(tables.length, 130)
    assert.ok(compared > 900, `${compared} numbers`)
  })

  test('each 2×2 has the same exact p, and an odds ratio that solves its equations', () => {
    compared = 0
    for (const { m, ...of } of tables) {
      if (of.fisher === null) continue
      const found = fisher(m)!
      const [[a, b], [c, d]] = m as [[number, number], [number, number]]
      same(found.p, of.fisher, m)
      same(found.less, of.fisherLess, m)
      same(hypergeometricMass(a, { first: a + c, second: b + d, drawn: a + b }), of.dhyper, m)
      // R's are good to 2 to 5 digits; odds-ratio.found.ts holds ours to the equations.
      near(found.oddsRatio, of.or ?? Infinity, 0.05, m)
      near(found.interval.lower, of.orl ?? 0, 0.05, m)
      near(found.interval.upper, of.oru ?? Infinity, 0.05, m)
    }
    assert.ok(compared > 150, `${compared} numbers`)
  })

  test('each larger one has the same exact p', () => {
    compared = 0
    for (const { m, frc } of tables) {
      if (frc === null) continue
      const found = freemanHalton(m)!
      assert.equal(found.method, 'exact')
      same(found.p, frc, m)
    }
    assert.equal(compared, tables.filter(({ frc }) => frc !== null).length)
    assert.ok(compared > 40)
  })
})

describe('Published examples', { skip: withoutOracles }, () => {
  const answers = withoutOracles
    ? undefined
    : oracle<{ crosstabs: Example[]; proportions: Proportions[] }>('data/stats_known_answers.json')

  interface Proportions {
    x: number
    n: number
    wilson: [number, number]
    clopper: [number, number]
  }

  // They are printed with 12 digits.
  const printed = (actual: number | undefined, expected: number | null) =>
    expected === null || near(actual, expected, 6e-12)

  test('have the statistics that are known', () => {
    assert.ok(answers!.crosstabs.length > 10)
    for (const { table, ...of } of answers!.crosstabs) {
      printed(pearson(table)?.statistic, of.chisq)
      printed(pearson(table)?.p, of.p)
      assert.equal(pearson(table)?.df, of.df)
      printed(likelihoodRatio(table)?.statistic, of.g2)
      printed(cramersV(table), of.cramers_v)
      printed(lowExpected(table).least, of.min_expected)
      if (of.chisq_yates !== null) {
        printed(yates(table)?.statistic, of.chisq_yates)
        printed(yates(table)?.p, of.p_yates)
      }
      if (of.fisher_p !== null) printed(freemanHalton(table)?.p, of.fisher_p)
      if (of.odds_ratio_cond_mle === null) continue
      const found = fisher(table)!
      printed(found.p, of.fisher_p)
      near(found.oddsRatio, of.odds_ratio_cond_mle, 0.05)
      near(found.interval.lower, of.or_lo!, 0.05)
      near(found.interval.upper, of.or_hi!, 0.05)
    }
  })

  test('have the intervals that are known', () => {
    for (const { x, n, ...of } of answers!.proportions)
      for (const [interval, [lower, upper]] of [
        [wilson(x, n)!, of.wilson],
        [clopperPearson(x, n)!, of.clopper],
      ] as const) {
        assert.ok(Math.abs(interval.lower - lower) < 6e-10)
        assert.ok(Math.abs(interval.upper - upper) < 6e-10)
      }
  })
})
