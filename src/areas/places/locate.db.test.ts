import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { localities } from '../localities.ts'
import { locate, type Near } from './locate.ts'
import { nearestLocalities, nearestLocality } from './nearest-locality.ts'

/** Ashdale has Ashford (54.0, QA1), Birchley 5 miles north (QA2) and Farwell 40 miles south (QA11). */
const postcodes = `insert into areas.postcode (postcode, latitude, longitude, council, source) values
  ('QM19ZZ', 54.01, -2.02, 'E06000901', 'A list'), ('QM1', 54.06, -2.0, null, 'A list'),
  ('QM29ZZ', 54.06, -2.02, 'E06000902', 'A list'), ('QM39ZZ', 55.5, -2.0, 'E06000901', 'A list'),
  ('QM4', 55.5, -2.0, null, 'A list')`

/** A square around Ashford that ends before Birchley. */
const square = [
  [-2.1, 53.95],
  [-1.9, 53.95],
  [-1.9, 54.05],
  [-2.1, 54.05],
  [-2.1, 53.95],
]

async function bound(site: TestSite, council: string | null): Promise<void> {
  const shape = JSON.stringify({ type: 'Polygon', coordinates: [square] })
  await site.rows(
    `insert into areas.boundary (area_id, name, council, shape, source) values ($1, 'Ashdale', $2, $3, 'Us')`,
    [site.area.areaId, council, shape],
  )
}

const named = (site: TestSite, nears: Near[]) =>
  site.inArea(async (db) => {
    const found = await nearestLocalities(db, site.area.areaId, nears)
    return found.map((one) => one?.name)
  })

test('the nearest locality is found for many at once, each by what is known of it', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    const nears: [Near, string | undefined][] = [
      [{ postcode: 'qm1 9zz' }, 'Ashford'],
      [{ postcode: 'QM1' }, 'Birchley'],
      [{ latitude: 53.4, longitude: -2.01 }, 'Farwell'],
      // A whole postcode knows better than degrees, and degrees than its first half.
      [{ postcode: 'QM1 9ZZ', latitude: 53.4, longitude: -2 }, 'Ashford'],
      [{ postcode: 'QM1 1AA', latitude: 53.4, longitude: -2 }, 'Farwell'],
      [{ postcode: 'QM1 1AA' }, 'Birchley'],
      [{ postcode: 'QM1 1AA', latitude: 0, longitude: 0 }, 'Birchley'],
      // More than 15 miles away.
      [{ postcode: 'QM3 9ZZ' }, undefined],
      [{ latitude: 55.5, longitude: -2 }, undefined],
      [{ postcode: 'ZZ1 1ZZ' }, undefined],
      [{ postcode: 'Hathersby' }, undefined],
      [{}, undefined],
    ]
    const asked = nears.map(([near]) => near)
    const expected = nears.map(([, name]) => name)
    assert.deepEqual(await named(site, asked), expected)
    assert.deepEqual(await named(site, []), [])
    const { areaId } = site.area
    const one = await site.inArea((db) => nearestLocality(db, areaId, { postcode: 'QM1 9ZZ' }))
    assert.equal(one?.name, 'Ashford')
  }))

test('where no postcodes were loaded, one belongs to the locality of its first half', () =>
  withSite(async (site) => {
    assert.deepEqual(await named(site, [{ postcode: 'qa2 1aa' }, { postcode: 'QM1 9ZZ' }]), [
      'Birchley',
      undefined,
    ])
  }))

test('with a boundary, what lies in it is in the area, however near or far the rest', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    await bound(site, null)
    const asked = ['QM1 9ZZ', 'QM1', 'QM2 9ZZ', 'QM3 9ZZ'].map((postcode) => ({ postcode }))
    const names = ['Ashford', undefined, undefined, undefined]
    assert.deepEqual(await named(site, asked), names)
  }))

test('a whole postcode of the same council is in the area where its outline cuts a corner', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    await bound(site, 'E06000902')
    // The outline is right where codes differ: a council may have been given a new one.
    assert.deepEqual(await named(site, [{ postcode: 'QM2 9ZZ' }, { postcode: 'QM1 9ZZ' }]), [
      'Birchley',
      'Ashford',
    ])
  }))

test('what is outside says by what it was found, so that only a whole postcode settles it', () =>
  withSite(async (site) => {
    await site.rows(postcodes)
    const { areaId } = site.area
    const found = await site.inArea(async (db) =>
      locate(db, areaId, await localities(db, areaId), [
        { postcode: 'QM39ZZ' },
        { postcode: 'QM4 1AA' },
        { postcode: 'QM5' },
      ]),
    )
    const by = { attribution: undefined }
    assert.deepEqual(found, [
      { kind: 'outside', of: 'reach', by: { ...by, postcode: 'QM3 9ZZ', isWhole: true } },
      { kind: 'outside', of: 'reach', by: { ...by, postcode: 'QM4', isWhole: false } },
      { kind: 'unknown' },
    ])
  }))
