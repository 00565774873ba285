import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, stableId } from './new-id.ts'

test('an id is a UUIDv7 that holds the time it was made', () => {
  const before = Date.now()
  const id = newId()
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  assert.ok(time >= before)
})

test('ids made one after the other sort in that order, however fast they are made', () => {
  const ids = Array.from({ length: 50_000 }, newId)
  assert.deepEqual([...new Set(ids)].toSorted(), ids)
})

test('what is named by the same parts has the same id, and by no others', () => {
  assert.equal(stableId('a', 'bc'), stableId('a', 'bc'))
  assert.notEqual(stableId('a', 'bc'), stableId('ab', 'c'))
  assert.match(
    stableId('a'),
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
