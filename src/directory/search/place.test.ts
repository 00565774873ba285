import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPlace, nearestTo } from './place.ts'

const locality = (name: string, outcode: string, latitude: number) => ({
  localityId: name,
  name,
  outcode,
  description: '',
  latitude,
  longitude: 2.2,
})
const marl = [
  locality('Hathersby', 'QM1', 54.7),
  locality('Little Sallow', 'QM9', 54.8),
  locality('Kestrel Moor', 'QM11', 54.9),
]

function nameOf(typed: string): string {
  const place = findPlace(typed, marl)
  return place.kind === 'locality' ? place.locality.name : place.kind
}

test('a place is found by its name, however it is typed', () => {
  assert.equal(nameOf('hathersby'), 'Hathersby')
  assert.equal(nameOf('  little-sallow '), 'Little Sallow')
  assert.equal(nameOf('Kestrel'), 'Kestrel Moor')
})

test('a place is found by its outcode or a whole postcode, and QM1 is not QM11', () => {
  assert.equal(nameOf('qm1'), 'Hathersby')
  assert.equal(nameOf('QM11 4AB'), 'Kestrel Moor')
  assert.equal(nameOf('qm94ab'), 'Little Sallow')
})

test('nothing typed is the whole area, and an unknown place is said to be unknown', () => {
  assert.equal(nameOf(' '), 'whole area')
  assert.equal(nameOf('Atlantis'), 'unknown')
  assert.equal(nameOf('QM99'), 'unknown')
  assert.equal(nameOf('?!'), 'unknown')
})

test('wider places come nearest first', () => {
  assert.deepEqual(
    nearestTo(marl[0]!, marl).map((one) => one.name),
    ['Little Sallow', 'Kestrel Moor'],
  )
})
