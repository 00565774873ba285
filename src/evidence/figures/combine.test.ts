// What cells are together, against the numbers of the framework.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cellular } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import { rounded } from '../testing.ts'
import { figureOf } from './figure.ts'
import type { Sums } from './sums.ts'

const named = (name: string) => indicators.find((one) => one.name === name) as Cellular

/** Cells of an indicator, of enterprise A where nothing else is said. */
function sumsOf(indicator: string, ...all: Partial<Sums>[]): Sums[] {
  const none = {
    providerId: 'A',
    category: '',
    numerator: 0,
    denominator: 0,
    ratios: 0,
    cells: 1,
    people: 0,
    yes: 0,
  }
  return all.map((one) => ({ indicator, ...none, ...one }))
}

function figure(name: string, ...all: Partial<Sums>[]) {
  return rounded(figureOf(named(name), sumsOf(name, ...all)))
}

const category = (name: string, numerator: number, more: Partial<Sums> = {}) => ({
  category: name,
  numerator,
  ...more,
})

test('payers in shares of .5, .3 and .2 are .62; of two enterprises the mean of theirs', () => {
  const three = [category('council', 50), category('x', 30), category('y', 20)]
  assert.deepEqual(figure('payer-independence', ...three), {
    ...{ name: 'payer-independence', value: 0.62, n: 3, providers: 1 },
  })
  const one = category('council', 70, { providerId: 'B' })
  assert.deepEqual(figure('payer-independence', ...three, one), {
    ...{ name: 'payer-independence', value: 0.31, n: 4, providers: 2 },
  })
})

test('kinds of support in shares of .5, .3 and .2 are 2.800 in effect, over enterprises together', () => {
  const found = figure(
    'service-types',
    category('meals', 50),
    category('lifts', 30, { providerId: 'B' }),
    category('out', 20),
  )
  assert.deepEqual(found, {
    ...{ name: 'service-types', value: 2.8001, n: 100, providers: 2 },
    spread: [
      { category: 'meals', count: 50, share: 0.5 },
      { category: 'lifts', count: 30, share: 0.3 },
      { category: 'out', count: 20, share: 0.2 },
    ],
  })
})

test('25 of 125 people are a fifth, however many months they are there', () => {
  const ways = [
    category('direct-payment', 60, { people: 20 }),
    category('individual-service-fund', 15, { people: 5 }),
    category('self-funder', 300, { people: 100 }),
  ]
  const found = figureOf(named('direct-payments'), sumsOf('direct-payments', ...ways))
  assert.equal(found.value, 0.2)
  assert.deepEqual(found.of, { some: 25, all: 125 })
  // Wilson, 25 of 125.
  assert.deepEqual(rounded(found.interval), { estimate: 0.2, lower: 0.1393, upper: 0.2786 })
})

test('full-time jobs are those of each enterprise’s mean month, added up', () => {
  // 404 hours in each of four weeks, and half of it elsewhere in two months.
  const one = { numerator: 4 * 404 * 60 * 7, denominator: 37 * 60 * 28 }
  const two = {
    providerId: 'B',
    numerator: 2 * 4 * 202 * 60 * 7,
    denominator: 2 * 37 * 60 * 28,
    cells: 2,
  }
  assert.deepEqual(figure('full-time-equivalent', one), {
    ...{ name: 'full-time-equivalent', value: 10.9189, n: 1, providers: 1 },
  })
  assert.deepEqual(figure('full-time-equivalent', one, two), {
    ...{ name: 'full-time-equivalent', value: 16.3784, n: 3, providers: 2 },
  })
})

test('one enterprise of three is a third, with Wilson’s interval', () => {
  const found = figure('run-with-us', { numerator: 3 }, { providerId: 'B' }, { providerId: 'C' })
  assert.deepEqual(found, {
    ...{ name: 'run-with-us', value: 0.3333, of: { some: 1, all: 3 }, n: 3, providers: 3 },
    interval: { estimate: 0.3333, lower: 0.0615, upper: 0.7923 },
  })
})

test('a community’s people are shares of all people, of whom one may be in two', () => {
  const all = category('', 40, { people: 10 })
  const found = figure(
    'seldom-heard',
    all,
    category('deaf', 8, { people: 2 }),
    category('farming', 3, { people: 3 }),
  )
  assert.deepEqual(found, {
    ...{ name: 'seldom-heard', n: 10, providers: 1 },
    spread: [
      { category: 'farming', count: 3, share: 0.3 },
      { category: 'deaf', count: 2, share: 0.2 },
    ],
  })
})

test('of nothing nothing is said', () => {
  for (const one of indicators.filter((each) => 'combined' in each))
    assert.deepEqual(figureOf(one, []), { name: one.name, n: 0, providers: 0 })
})
