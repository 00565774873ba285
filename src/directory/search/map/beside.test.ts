import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sidesOfNames, type Named } from './beside.ts'

const circle = (name: string, x: number, y: number) => ({ name, x, y, radius: 15 })

const on = (all: Named[]) => sidesOfNames(all, { width: 520, height: 400 })

test('a name stands below its circle, or wherever it covers no other circle and no other name', () => {
  assert.deepEqual(on([circle('Ashford', 200, 200)]), ['below'])
  const below = circle('Birchley', 210, 240)
  assert.deepEqual(on([circle('Ashford', 200, 200), below]), ['above', 'below'])
  // Both would stand on one line.
  const beside = circle('Birchley', 250, 200)
  assert.deepEqual(on([circle('Ashford', 200, 200), beside]), ['below', 'above'])
  const crowd = [circle('Above', 200, 160), below, circle('Left', 150, 200)]
  assert.equal(on([circle('Ashford', 200, 200), ...crowd])[0], 'right')
  assert.deepEqual(on([]), [])
})

test('a name is never cut off at the edge of the paper', () => {
  // Another circle stands below, one above, and on the right the paper ends.
  const crowd = [circle('Birchley', 480, 240), circle('Above', 480, 160)]
  assert.equal(on([circle('Ottermouth', 470, 200), ...crowd])[0], 'left')
  assert.deepEqual(on([circle('Ashford', 260, 390)]), ['above'])
})
