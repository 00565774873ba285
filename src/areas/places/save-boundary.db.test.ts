import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { openBytes } from '../../platform/reading/index.ts'
import { boundaryOf, isInside } from './boundary.ts'
import { importPlaces, type PlacesOptions } from './import-places.ts'
import { placesWords } from './places-words.ts'

const ring = [
  [-2.1, 53.95],
  [-1.9, 53.95],
  [-1.9, 54.05],
  [-2.1, 54.05],
  [-2.1, 53.95],
]
const drawn = (coordinates: number[][], properties: object = { NAME: 'Ashdale' }) => ({
  type: 'Feature',
  properties: { ...properties, population: 12 },
  geometry: { type: 'Polygon', coordinates: [coordinates] },
})

function given({ db, pool }: TestSite, document: object, options?: PlacesOptions) {
  async function* bytes() {
    // As some programs save it: with a mark in front.
    yield Buffer.from(`\ufeff\n${JSON.stringify(document)}`)
  }
  return importPlaces({ db, pool }, openBytes('ashdale.geojson', bytes()), options)
}

test('a boundary is kept for its area, and those localities are told that lie outside', () =>
  withSite(async (site) => {
    const imported = await given(site, drawn(ring))
    const told = { kind: 'boundary', area: 'Ashdale', name: 'Ashdale', council: null, points: 5 }
    assert.deepEqual(imported, { ...told, change: 'added', outside: ['Birchley', 'Farwell'] })
    assert.deepEqual(placesWords(imported), [
      'The boundary of Ashdale, Ashdale with 5 points, is added.',
      'These localities of Ashdale lie outside it, so look whether it is the right one: Birchley, Farwell.',
    ])
    const boundary = await site.inArea((db) => boundaryOf(db, site.area.areaId))
    const shape = { type: 'Polygon', coordinates: [ring] }
    const kept = { name: 'Ashdale', council: null, shape, source: 'ashdale.geojson' }
    assert.deepEqual(boundary, { ...kept, attribution: undefined })
    assert.ok(isInside({ latitude: 54, longitude: -2 }, boundary!.shape))
    assert.ok(!isInside({ latitude: 54.072, longitude: -2 }, boundary!.shape))
  }))

test('the same boundary again changes nothing, and another takes its place', () =>
  withSite(async (site) => {
    const change = async (document: object, options?: PlacesOptions) => {
      const imported = await given(site, document, options)
      return imported.kind === 'boundary' && imported.change
    }
    assert.equal(await change(drawn(ring)), 'added')
    assert.equal(await change(drawn(ring)), 'same')
    assert.equal(await change(drawn(ring), { area: 'ashdale', source: 'Drawn by us' }), 'changed')
    assert.equal(await change(drawn(ring), { source: 'Drawn by us' }), 'same')
    const wider = ring.map(([east, north]) => [east!, north === 54.05 ? 54.1 : north!])
    assert.equal(await change(drawn(wider), { source: 'Drawn by us' }), 'changed')
    const rows = await site.rows('select area_id from areas.boundary')
    assert.deepEqual(rows, [{ area_id: site.area.areaId }])
  }))

test('requests read boundaries and postcodes, and change neither', () =>
  withSite(async (site) => {
    await given(site, drawn(ring))
    for (const change of ['areas.boundary', 'areas.postcode'] as const)
      await assert.rejects(
        site.inArea((db) => db.deleteFrom(change).execute()),
        /permission denied/,
      )
  }))
