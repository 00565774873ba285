import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whenSaid } from './when-said.ts'

const said = (words: string) => whenSaid(words.split(' ')).facets

test('a day and a part of it are that part of that day', () => {
  assert.deepEqual(said('company on friday mornings'), ['when:5-morning'])
  assert.deepEqual(said('tuesdays and thursdays in the evening'), [
    'when:2-evening',
    'when:4-evening',
  ])
})

test('a day alone is all of it, and a part alone is that of any day', () => {
  assert.deepEqual(said('sunday'), [
    'when:7-morning',
    'when:7-afternoon',
    'when:7-evening',
    'when:7-night',
  ])
  assert.equal(said('evenings').length, 7)
  assert.ok(said('overnight').every((facet) => facet.endsWith('-night')))
})

test('a weekend is two days and a weekday any of five', () => {
  assert.deepEqual(said('weekend afternoons'), ['when:6-afternoon', 'when:7-afternoon'])
  assert.equal(said('weekdays at lunchtime').length, 10)
})

test('which words said it is told, so that they are looked for no more', () => {
  const { saidBy } = whenSaid(['bingo', 'on', 'mondays'])
  assert.deepEqual([...saidBy], ['mondays'])
})

test('words that say no time say nothing, whatever they begin like', () => {
  for (const words of [
    '',
    'sundaes',
    'mon',
    'a knight',
    'constructor',
    '__proto__',
    'hasOwnProperty',
  ])
    assert.deepEqual(whenSaid(words.split(' ')), { facets: [], saidBy: new Set() }, words)
})
