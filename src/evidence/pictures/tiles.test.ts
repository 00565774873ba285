import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '#stats'
import { grid } from './tiles.ts'

test('no tile covers another, and who lies north or west of all others is there', () => {
  for (const seed of [1, 2, 3]) {
    const random = seeded(seed)
    const all = Array.from({ length: 3 + seed * 7 }, (_, at) => ({
      ...{ name: String(at), latitude: 54 + random.uniform(), longitude: -2 + random.uniform() },
    }))
    const placed = grid(all)
    assert.equal(new Set(placed.map(({ row, column }) => `${row} ${column}`)).size, all.length)
    const northmost = placed.toSorted((a, b) => b.latitude - a.latitude)[0]!
    assert.equal(northmost.row, 0)
  }
})

test('places in a line stay in a line', () => {
  const line = [54, 54.5, 55].map((latitude) => ({ latitude, longitude: -2 }))
  assert.deepEqual(
    grid(line).map(({ latitude, row, column }) => [latitude, row, column]),
    [
      [55, 0, 0],
      [54.5, 1, 0],
      [54, 2, 0],
    ],
  )
})
