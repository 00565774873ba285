import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofWords } from './figure-table.tsx'

test('of how many: people, or enterprises by the people whom they support, never one for the other', () => {
  const people = { nOf: 'people supported', n: 380 } as const
  assert.equal(ofWords({ ...people, unit: 'hours', value: 831000 }), 'about 380 people supported')
  assert.equal(
    ofWords({ ...people, unit: 'share', value: 1 }),
    'enterprises that support about 380 people',
  )
  assert.equal(ofWords({ nOf: 'people', n: 340, unit: 'share', value: 0.75 }), 'about 340 people')
  assert.equal(ofWords({ nOf: 'records', n: 285, unit: 'share', value: 0.19 }), 'about 285 records')
  assert.equal(ofWords({ nOf: 'records', n: 10, unit: 'people', value: 10 }), 'about 10')
  assert.equal(ofWords({ nOf: 'people', n: null, unit: 'share', value: null }), 'not said')
})
