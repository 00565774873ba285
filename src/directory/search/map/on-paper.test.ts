import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onPaper } from './on-paper.ts'

const ashford = { latitude: 54, longitude: -2 }
const birchley = { latitude: 54.072, longitude: -2 }
const farwell = { latitude: 53.42, longitude: -1.6 }
const places = [ashford, birchley, farwell]

test('places lie on the paper with room for their names, north at the top', () => {
  const { width, height, at } = onPaper(places)
  for (const { x, y } of places.map(at)) {
    assert.ok(x >= 76 && x <= width - 76, `${x} is too near the edge`)
    assert.ok(y >= 76 && y <= height - 76, `${y} is too near the edge`)
  }
  assert.deepEqual([at(birchley).y, at(farwell).y], [76, height - 76])
  assert.ok(at(farwell).x > at(ashford).x)
})

test('one place stands in the middle, and a mile is as long down as across', () => {
  const { width, at, mile } = onPaper([ashford])
  assert.equal(at(ashford).x, width / 2)
  const { exactly } = onPaper(places)
  const milesDown = 0.652 * 69.05
  const down = exactly(farwell).y - exactly(birchley).y
  assert.ok(Math.abs(down / milesDown - onPaper(places).mile) < 0.01)
  assert.ok(mile > 0)
})

test('an outline lies on the paper too, and leaves the places their room', () => {
  const around = [
    { latitude: 54.4, longitude: -2.6 },
    { latitude: 53.3, longitude: -1.5 },
  ]
  const { width, height, at } = onPaper(places, around)
  for (const { x, y } of around.map(at))
    assert.ok(x >= 12 && x <= width - 12 && y >= 12 && y <= height - 12, `${x}, ${y} is off`)
  for (const { x, y } of places.map(at))
    assert.ok(x >= 76 && x <= width - 76 && y >= 76 && y <= height - 76)
  // One that lies within the places changes nothing.
  const small = [{ latitude: 53.9, longitude: -1.9 }]
  assert.deepEqual(places.map(onPaper(places, small).at), places.map(onPaper(places).at))
})
