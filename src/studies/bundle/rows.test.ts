import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashOf } from '../../platform/canonical.ts'
import { hashOfRows, rememberedOf, rowsOf } from './rows.ts'

const json = (words: string) =>
  `[{"study_id":"s","code_id":"c","ended_at":null,"words":"${words}"}]`

test('a table that is read again is the same one, and nobody changes it', () => {
  const [first, second] = [rowsOf(json('a')), rowsOf(json('a'))]
  assert.equal(first, second)
  assert.deepEqual(first, [{ codeId: 'c', endedAt: null, words: 'a' }])
  assert.throws(() => Object.assign(first[0]!, { words: 'b' }), TypeError)
  assert.throws(() => (first as unknown[]).push({}), TypeError)
  assert.notEqual(rowsOf(json('b')), first)
})

test('its hash is that of its rows, wherever they are from', () => {
  const rows = rowsOf(json('a'))
  const own = rows.map((row) => ({ ...row }))
  assert.equal(hashOfRows(rows), hashOf(own))
  assert.equal(hashOfRows(own), hashOf(own))
  // Rows that may be changed are looked at each time.
  own[0]!.words = 'b'
  assert.equal(hashOfRows(own), hashOfRows(rowsOf(json('b'))))
})

test('the same question of the same rows is worked out once, and the oldest answer is let go', () => {
  let worked = 0
  const once = rememberedOf<number>(2)
  const ask = (words: string, how = '') => once([rowsOf(json(words))], how, () => ++worked)
  assert.deepEqual([ask('a'), ask('a'), ask('a', 'else')], [1, 1, 2])
  assert.equal(ask('b'), 3)
  assert.equal(ask('a', 'else'), 2)
  assert.equal(ask('a'), 4)
})
