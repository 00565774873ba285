// What a survey found beside what people like those who answered say elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besideWords } from '../../packs/figure-table.tsx'
import type { ReleasedFigure } from '../release.ts'
import { benchmarkFor, type Benchmark } from './benchmarks.ts'
import { caseMixWords } from './case-mix-words.ts'
import { caseMix, rounded } from './case-mix.ts'

const benchmark = (more: Partial<Benchmark>): Benchmark => ({
  ...{ indicator: 'Time as I want', reach: 'national', group: '', value: 0.33, n: null },
  ...{ year: '2020-21', source: 'The survey', checkedOn: '2026-11-23', ...more },
})
const asked = (group: string, people: number, top: number, year = '2020-21') => ({
  ...{ question: 'Time as I want', group, asked: people, top, year },
})
const survey = [asked('A', 30, 20), asked('B', 28, 9)]
const both = [benchmark({ group: 'A', value: 0.619 }), benchmark({ group: 'B', value: 0.223 })]

/** As others read it. */
const words = (found: ReturnType<typeof caseMix>[number] | undefined) =>
  caseMixWords(rounded(found!)[0]!)

test('30 people at .619 and 28 at .223, of whom 29 said the best: 1.17 times what would be expected', () => {
  const [found] = caseMix(survey, both)
  assert.ok(found?.beside)
  assert.equal(found.observed, 29)
  assert.equal(found.beside.expected.toFixed(3), '24.814')
  assert.equal(found.beside.ratio.toFixed(4), '1.1687')
  // Twice .1426105, for it might have been fewer.
  assert.equal(found.beside.p.toFixed(6), '0.285221')
  assert.equal(
    words(found),
    'Time as I want, 2020-21: about 30 of 60 gave the top answer; of people like them elsewhere about 25 would, by numbers of 2020-21 (The survey): that is 1.2 times as many. The figures can’t tell these apart.',
  )
})

test('far fewer than would be expected can be told apart, too', () => {
  const [found] = caseMix([asked('A', 30, 5), asked('B', 28, 1)], both)
  assert.match(words(found), /about 5 of 60 .+ 0\.2 times as many\.$/)
})

test('where a group has no benchmark it stands alone, and says of whom there is none', () => {
  const [found] = caseMix(survey, [benchmark({ group: 'A' })])
  assert.equal(found?.beside, null)
  assert.equal(
    words(found),
    'Time as I want, 2020-21: about 30 of 60 gave the top answer. It stands alone: there is no number from elsewhere of B.',
  )
})

test('numbers are of the survey’s year, or of one other for all its groups; never of several', () => {
  const later = both.map((one) => ({ ...one, year: '2024-25', value: 0.5 }))
  // Its own year, though there is a later one.
  assert.equal(caseMix(survey, [...later, ...both])[0]?.beside?.year, '2020-21')
  const now = survey.map((one) => ({ ...one, year: '2026' }))
  const [found] = caseMix(now, [...later, ...both])
  assert.equal(found?.beside?.expected, 29)
  assert.match(words(found), /by numbers of another year, 2024-25 \(The survey\)/)
  // One group of each year.
  const [apart] = caseMix(now, [later[0]!, both[1]!])
  assert.equal(apart?.beside, null)
  assert.match(words(apart), /no numbers of one year of all who were asked/)
  // Elsewhere comes before what was found here.
  const here = both.map((one) => ({ ...one, reach: 'area' as const, value: 0.1 }))
  assert.equal(caseMix(survey, [...here, ...both])[0]?.beside?.expected.toFixed(3), '24.814')
})

test('of more people than can be worked out exactly it stands alone', () => {
  const [found] = caseMix([asked('A', 30_000, 20)], both)
  assert.equal(found?.beside, null)
})

test('beside a price stands the council’s own rate: of an hour, and of the visit that is wanted', () => {
  const rate = { pence: 2100, minutes: 30, year: '2026-27', source: 'The council' }
  const of = (indicator: string, given: typeof rate | undefined) =>
    benchmarkFor(
      { benchmarks: [], rate: given },
      { indicator, group: { by: 'locality', name: 'Ashford' } },
    )
  const said = { year: '2026-27', source: 'The council' }
  assert.deepEqual(of('hourly-price', rate), {
    value: 2100,
    of: 'an hour at the council’s own rate',
    ...said,
  })
  assert.deepEqual(of('visit-price', rate), {
    ...{ value: 1050, of: '30 minutes at the council’s own rate', ...said },
  })
  assert.equal(of('hours', rate), null)
  const price = { indicator: 'hourly-price', unit: 'pence', value: 1995 } as ReleasedFigure
  assert.equal(
    besideWords({ ...price, benchmark: of('hourly-price', rate) }),
    '£21.00 for an hour at the council’s own rate, 2026-27 (The council): the price is 0.95 times that',
  )
  assert.equal(
    besideWords({ ...price, benchmark: of('hourly-price', undefined) }),
    'the council’s own rate is not brought in yet',
  )
})

test('what others read of it is to the nearest 5, and nothing where 1 to 4 said otherwise', () => {
  const [found] = caseMix(survey, both)
  const [{ asked: people, observed, beside } = found!] = rounded(found!)
  assert.deepEqual([people, observed, beside?.expected, beside?.ratio], [60, 30, 25, 1.2])
  assert.deepEqual(rounded({ ...found!, observed: 55 }), [])
})

test('an area’s own number stands before the nation’s, the latest first; else there is none', () => {
  const figure = { indicator: 'Time as I want', group: { by: 'area' as const, name: '' } }
  const national = benchmark({})
  const own = benchmark({ reach: 'area', value: 0.4 })
  const beside = (all: Benchmark[]) => benchmarkFor({ benchmarks: all, rate: undefined }, figure)
  assert.equal(beside([national])?.of, 'the whole country')
  assert.equal(beside([national, own])?.value, 0.4)
  assert.equal(beside([]), null)
})
