// What a survey found beside what people like those who answered say elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseMix, benchmarkFor, type Benchmark } from './benchmarks.ts'
import { rounded } from './case-mix.ts'

const benchmark = (more: Partial<Benchmark>): Benchmark => ({
  ...{ indicator: 'Time as I want', reach: 'national', group: '', value: 0.33, n: null },
  ...{ year: '2020-21', source: 'The survey', checkedOn: '2026-11-23', ...more },
})
const asked = (group: string, people: number, top: number) => ({
  ...{ question: 'Time as I want', group, asked: people, top },
})

test('30 people at .619 and 28 at .223, of whom 29 said the best: 1.17 times what would be expected', () => {
  const all = [benchmark({ group: 'A', value: 0.619 }), benchmark({ group: 'B', value: 0.223 })]
  const [found] = caseMix([asked('A', 30, 20), asked('B', 28, 9)], all)
  assert.ok(found)
  assert.equal(found.observed, 29)
  assert.equal(found.expected.toFixed(3), '24.814')
  assert.equal(found.ratio.toFixed(4), '1.1687')
  assert.equal(found.p.toFixed(6), '0.142610')
})

test('what others read of it is to the nearest 5, and nothing where 1 to 4 said otherwise', () => {
  const one = { question: 'x', asked: 58, observed: 29, expected: 24.814, ratio: 1.1687, p: 0.14 }
  assert.deepEqual(rounded(one), [{ ...one, asked: 60, observed: 30, expected: 25, ratio: 1.2 }])
  assert.deepEqual(rounded({ ...one, observed: 55 }), [])
})

test('where a group has no benchmark nothing is compared', () => {
  assert.deepEqual(
    caseMix([asked('A', 30, 20), asked('B', 28, 9)], [benchmark({ group: 'A' })]),
    [],
  )
})

test('an area’s own number stands before the nation’s, the latest first; else there is none', () => {
  const figure = { indicator: 'Time as I want', group: { by: 'area' as const, name: '' } }
  const national = benchmark({})
  const own = benchmark({ reach: 'area', value: 0.4 })
  assert.equal(benchmarkFor([national], figure)?.of, 'the whole country')
  assert.equal(benchmarkFor([national, own], figure)?.value, 0.4)
  assert.equal(benchmarkFor([], figure), null)
})
