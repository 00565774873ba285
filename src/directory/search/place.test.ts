import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPlace, nearestTo, placeSaid } from './place.ts'

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

test('a name or an outcode that two places share is asked about', () => {
  const astons = [locality('Upper Aston', 'QM5', 54.7), locality('Lower Aston', 'QM5', 54.8)]
  for (const typed of ['Aston', 'aston', 'qm5', 'QM5 4AB']) {
    const place = findPlace(typed, astons)
    assert.deepEqual(place, { kind: 'several', typed, among: astons })
  }
  assert.equal(findPlace('upper aston', astons).kind, 'locality')
  // A place of just that name is meant by it, whatever else ends like it.
  const aston = locality('Aston', 'QM6', 54.9)
  assert.deepEqual(findPlace('Aston', [...astons, aston]), { kind: 'locality', locality: aston })
})

test('a postcode that is none of the area’s is unknown as a postcode', () => {
  const isPostcode = (typed: string) => {
    const place = findPlace(typed, marl)
    return place.kind === 'unknown' && place.isPostcode
  }
  assert.ok(isPostcode('QM99'))
  assert.ok(isPostcode('zz1 1zz'))
  assert.ok(!isPostcode('Atlantis'))
})

test('a place that a need names is found in it, with the words that are left', () => {
  const said = (what: string) => {
    const found = placeSaid(what, marl)
    return found && [found.locality.name, found.rest]
  }
  assert.deepEqual(said('lifts in hathersby'), ['Hathersby', 'lifts'])
  assert.deepEqual(said('company near Little Sallow please'), ['Little Sallow', 'company please'])
  assert.deepEqual(said('little-sallow'), ['Little Sallow', ''])
  assert.deepEqual(said('from Hathersby to Kestrel Moor by car'), ['Hathersby', 'by car'])
  assert.deepEqual(said('the train Hathersby has'), ['Hathersby', 'the train has'])
  for (const what of ['', 'company', 'a kestrel', 'Hathersbys', 'New-Hathersbyton'])
    assert.equal(said(what), undefined, what)
})

test('a name that is a word too is a place only where it stands as a name', () => {
  const places = [locality('Bath', 'QM6', 54.9), locality('Reading', 'QM7', 54.9)]
  const said = (what: string) => placeSaid(what, places, new Set(['Bath', 'Reading']))?.rest
  assert.equal(said('a hand with my bath'), undefined)
  assert.equal(said('Reading letters to me'), undefined)
  assert.equal(said('get better at reading'), undefined)
  assert.equal(said('a walk in bath'), 'a walk')
  assert.equal(said('reading aloud near Reading'), 'reading aloud')
  assert.equal(said('the hospital at Bath'), 'the hospital')
})

test('of two names in one place the longer is meant', () => {
  const places = [locality('Aston', 'QM6', 54.9), locality('Aston Fields', 'QM7', 54.9)]
  const found = placeSaid('a lift to Aston Fields', places)
  assert.deepEqual([found?.locality.name, found?.rest], ['Aston Fields', 'a lift'])
})
