// Nothing is released of which nobody has said how it is kept from telling of few.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCellular, isOfArea } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import { amountCounts } from './amounts.ts'
import { protectionOf } from './protected-as.ts'
import { workerCounts } from './worker-counts.ts'

const released = indicators.filter(
  (one) => one.privacy === 'published' && (isCellular(one) || isOfArea(one)),
)

test('each indicator says how it is protected, or by how it adds up', () => {
  const unsaid = released.filter((one) => !protectionOf(one)).map(({ name }) => name)
  assert.deepEqual(unsaid, [], 'say it in protected-as.ts, and read it in attack/readings.ts')
})

test('what is protected as amounts or workers has them', () => {
  const named = (as: string) =>
    released.filter((one) => protectionOf(one)?.as === as).map(({ name }) => name)
  const amounts = amountCounts(released, [], []).map(({ indicator }) => indicator)
  assert.deepEqual(
    amounts,
    named('amounts').map((name) => `amounts of ${name}`),
  )
  const workers = workerCounts(released, [], new Map()).map(({ indicator }) => indicator)
  assert.deepEqual(workers, named('workers'))
})

test('a new sort of figure is not released until that is said', () => {
  assert.equal(protectionOf({ name: 'something-new' }), undefined)
  const mean = released.find(({ name }) => name === 'continuity')!
  assert.equal(protectionOf({ ...mean, name: 'another-mean' }), undefined)
  const share = released.find(({ name }) => name === 'out-and-about')!
  assert.deepEqual(protectionOf({ ...share, name: 'another-share' }), { as: 'people' })
})
