import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Boundary } from '#areas'
import { cornersOf, outlinePath } from './outline.ts'

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const of = (shape: Boundary['shape']) => ({ name: 'Ashdale', council: null, shape, source: 'Us' })
/** Ten dots for a degree. */
const on = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  x: longitude * 10,
  y: -latitude * 10,
})

test('a boundary is drawn ring by ring, its holes and islands too', () => {
  const land = [square(0, 0, 10), square(2, 2, 1)]
  const one = of({ type: 'Polygon', coordinates: land })
  assert.equal(
    outlinePath(one, on),
    'M0 0L100 0L100 -100L0 -100L0 0ZM20 -20L30 -20L30 -30L20 -30L20 -20Z',
  )
  const both = of({ type: 'MultiPolygon', coordinates: [land, [square(20, 0, 1)]] })
  assert.match(outlinePath(both, on), /Z.*ZM200 0L210 0L210 -10L200 -10L200 0Z$/)
  assert.equal(cornersOf(both).length, 15)
})

test('what is too small to see is not drawn', () => {
  const specks = Array.from({ length: 100 }, (_, index) => [square(index / 10, 5, 0.001)])
  const coast = [
    ...Array.from({ length: 1000 }, (_, index) => [index / 1000, 0]),
    ...square(0, 0, 1).slice(1),
  ]
  const path = outlinePath(of({ type: 'MultiPolygon', coordinates: [[coast], ...specks] }), on)
  assert.equal(path.match(/M/g)?.length, 1)
  assert.ok(path.match(/L/g)!.length < 30)
})

test('without a boundary there is nothing to draw', () => {
  assert.deepEqual(cornersOf(undefined), [])
})
