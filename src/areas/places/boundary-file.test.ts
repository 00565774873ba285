import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '../../platform/problem.ts'
import { readBoundary, type Wanted } from './boundary-file.ts'

const square = (west: number, south: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.1, south],
      [west + 0.1, south + 0.1],
      [west, south + 0.1],
      [west, south],
    ],
  ],
})
const feature = (properties: unknown, geometry: unknown = square(-2, 54)) => ({
  type: 'Feature',
  properties,
  geometry,
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const councils = collection(
  feature({ LAD24CD: 'E06000901', LAD24NM: 'Ashdale', region: 'North' }),
  feature({ LAD24CD: 'E06000902', LAD24NM: 'Marl, City of', region: 'North' }, square(-3, 53)),
)
const read = (document: unknown, wanted: Partial<Wanted> = {}) =>
  readBoundary(document, { areaName: 'Ashdale', ...wanted }, 'councils.geojson')
const refused = (document: unknown, why: RegExp, wanted: Partial<Wanted> = {}) =>
  assert.throws(
    () => read(document, wanted),
    (error: unknown) => error instanceof Problem && why.test(error.message),
  )

test('the one boundary is found by a code or a name, however it is written', () => {
  const wanted: Partial<Wanted>[] = [
    { council: 'E06000902' },
    { council: 'e06000902' },
    { name: 'Marl' },
    { name: 'marl, city of' },
    { areaName: 'City of Marl' },
  ]
  for (const one of wanted) {
    const found = read(councils, one)
    const { name, council, shape } = found
    assert.deepEqual([name, council], ['Marl, City of', 'E06000902'])
    assert.deepEqual(shape, square(-3, 53))
  }
  assert.equal(read(councils).name, 'Ashdale')
})

test('a single boundary needs no choice, with or without anything said of it', () => {
  assert.equal(read(feature({ NAME: 'Marl' })).name, 'Marl')
  assert.equal(read(collection(feature(null))).name, 'Ashdale')
  const drawn = read(square(-2, 54), { name: 'Marl' })
  assert.deepEqual([drawn.name, drawn.council], ['Marl', null])
  refused(feature({ NAME: 'Marl' }), /no boundary that says “Birch”/, { name: 'Birch' })
})

test('where none or several are meant, up to ten names are listed, the likeliest first', () => {
  const many = collection(
    ...Array.from({ length: 30 }, (_, index) => feature({ name: `Place ${'x'.repeat(index)}` })),
    feature({ name: 'Ashdown' }),
  )
  refused(many, /no boundary that says “Ashdale”: choose .* There are Ashdown; .*; and 21 more\./)
  refused(councils, /2 boundaries in councils.geojson say “North”.*Ashdale; Marl, City of/, {
    name: 'North',
  })
})

test('what is no GeoJSON is refused in words that help', () => {
  refused({ type: 'Topology', objects: {} }, /is TopoJSON: give the same boundaries as GeoJSON/)
  refused({ contents: [] }, /no GeoJSON with boundaries/)
  refused([], /no GeoJSON with boundaries/)
  refused(collection(), /holds no boundaries/)
})

test('only an outline in degrees, closed and of a sane size is taken', () => {
  const metres = [358000, 172000]
  const shaped = (...coordinates: unknown[]) => feature({}, { type: 'Polygon', coordinates })
  refused(shaped([metres, metres, metres, metres]), /is in metres .*WGS 84/)
  const crs = { properties: { name: 'urn:ogc:def:crs:EPSG::27700' } }
  refused({ ...councils, crs }, /is in metres/)
  const open = square(-2, 54).coordinates[0]!.slice(0, 4)
  refused(shaped(open), /is not closed/)
  refused(shaped(square(54, -2).coordinates[0]), /longitude first/)
  refused(shaped([['a', 'b']]), /is damaged/)
  refused(shaped(), /is damaged/)
  refused(feature({}, { type: 'Point', coordinates: [-2, 54] }), /is a Point/)
  refused(feature({}, null), /is empty/)
  const long = Array.from({ length: 20_000 }, (_, index) => [-2 + index * 1e-6, 54])
  refused(shaped([...long, long[0]]), /20,001 points, more than 20,000: use the generalised/)
})

test('what has no area inside is refused', () => {
  const shaped = (...points: number[][]) => feature({}, { type: 'Polygon', coordinates: [points] })
  const [here, there, beyond] = [
    [-2, 54],
    [-2.1, 54.1],
    [-2.2, 54.2],
  ]
  refused(shaped(here!, there!, beyond!, here!), /is only a line, with no area inside: give/)
  refused(shaped(here!, here!, here!, here!), /is only a line/)
  refused(shaped(here!, there!, here!), /a ring of 3 points, fewer than 4, with no area/)
  const line = [[here, there, beyond, here]]
  const coordinates = [line, square(-2, 54).coordinates]
  const kept = read(feature({}, { type: 'MultiPolygon', coordinates })).shape
  assert.deepEqual(kept, { type: 'MultiPolygon', coordinates })
})

test('a name is one that can be kept and shown', () => {
  const long = 'Marl '.repeat(50)
  refused(feature({ LAD24NM: long }), /has a name of 249 characters, more than 200: shorten it/)
  assert.equal(read(feature({ about: long, place: 'Marl' })).name, 'Marl')
  assert.equal(read(feature({ about: long })).name, 'Ashdale')
  assert.equal(read(feature({ NAME: 'Marl\u0000\n County\ud800' })).name, 'Marl County\ufffd')
})

test('of a boundary its outline is kept and nothing else', () => {
  const [ring] = square(-2, 54).coordinates
  const high = ring!.map((point) => [...point.map((one) => one + 1e-9), 120])
  const { shape } = read(feature({ secret: 'x' }, { type: 'Polygon', coordinates: [high], id: 7 }))
  assert.deepEqual(shape, square(-2, 54))
  const islands = {
    type: 'MultiPolygon',
    coordinates: [square(-2, 54), square(-3, 54)].map((one) => one.coordinates),
  }
  assert.deepEqual(read(feature({}, islands)).shape, islands)
})
