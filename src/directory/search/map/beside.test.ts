import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sidesOfNames } from './beside.ts'

const circle = (name: string, x: number, y: number) => ({ name, x, y, radius: 15 })

test('a name stands below its circle, or wherever it covers no other circle and no other name', () => {
  assert.deepEqual(sidesOfNames([circle('Ashford', 200, 200)]), ['below'])
  const below = circle('Birchley', 210, 240)
  assert.deepEqual(sidesOfNames([circle('Ashford', 200, 200), below]), ['above', 'below'])
  // Both would stand on one line.
  const beside = circle('Birchley', 250, 200)
  assert.deepEqual(sidesOfNames([circle('Ashford', 200, 200), beside]), ['below', 'above'])
  const crowd = [circle('Above', 200, 160), below, circle('Left', 150, 200)]
  assert.equal(sidesOfNames([circle('Ashford', 200, 200), ...crowd])[0], 'right')
  assert.deepEqual(sidesOfNames([]), [])
})
