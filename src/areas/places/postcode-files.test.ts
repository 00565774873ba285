import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codePoint } from './code-point.ts'
import { onsDirectory } from './ons-directory.ts'
import { outcodes } from './outcodes.ts'

const cells = (line: string) => line.split(',')

test('the ONS directory is known by its columns, of any year and in any order', () => {
  const editions = [
    'pcd,pcd2,pcds,dointr,doterm,oscty,oslaua,osward,lat,long',
    'pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,wd25cd,lat,long',
    'PCD,PCD2,PCDS,DOINTR,DOTERM,X,LAUA,Y,LAT,LONG',
  ]
  const row = 'QM34AB,QM3  4AB,QM3 4AB,198001,,E99999999,E06000023,E05000001,51.45,-2.58'
  for (const edition of editions) {
    const file = onsDirectory(cells(edition))
    const read = { postcode: 'QM34AB', latitude: 51.45, longitude: -2.58, council: 'E06000023' }
    assert.deepEqual(file?.read(cells(row)), read, edition)
    assert.equal(file?.read(cells(edition)), 'heading')
  }
  assert.equal(onsDirectory(cells('postcode,latitude,longitude')), undefined)
})

test('the ONS directory leaves out what is no longer used and what has no position', () => {
  const file = onsDirectory(cells('pcds,doterm,lat,long,oslaua'))!
  assert.equal(file.read(cells('QM3 4AB,202003,51.45,-2.58,E06000023')), 'ended')
  assert.equal(file.read(cells('QM3 4AB,,99.999999,0.000000,E06000023')), 'without position')
  assert.equal(file.read(cells('QM3 4AB,,,,E06000023')), 'without position')
  const nowhere = { postcode: 'QM34AB', latitude: 51.45, longitude: 0, council: null }
  assert.deepEqual(file.read(cells('QM3 4AB,,51.45,0,M99999999')), nowhere)
})

test('what is wrong with a row is said with its field and what it holds', () => {
  const file = onsDirectory(cells('pcds,doterm,lat,long,oslaua'))!
  const why = (line: string) => {
    const read = file.read(cells(line))
    return typeof read === 'object' && 'reason' in read && Object.values(read).join(' | ')
  }
  assert.equal(why('Hathersby,,51,-2,'), 'pcds | Hathersby | is no postcode, like QM3 4AB')
  assert.equal(why('QM3,,51,-2,'), 'pcds | QM3 | is no postcode, like QM3 4AB')
  assert.match(String(why('QM3 4AB,,north,-2,')), /^lat, long \| north, -2 \| is no position/)
  assert.match(String(why('QM3 4AB,,-2.58,51.45,')), /does not lie in or near the United Kingdom/)
})

test('Code-Point Open has no heading, and is known by the shape of its rows', () => {
  const row = 'QM3 4AB,10,389544,261912,E92000001,,E18000010,,E06000023,E05000001'
  const file = codePoint(cells(row))!
  // Ordnance Survey's test point TP12, to the metre.
  const read = { postcode: 'QM34AB', latitude: 52.255278, longitude: -2.154596 }
  assert.deepEqual(file.read(cells(row)), { ...read, council: 'E06000023' })
  assert.equal(file.read(cells('QM3 4AC,90,0,0,E92000001,,,,,')), 'without position')
  const wrong = file.read(cells('QM3 4AC,10,51.45,-2.58,E92000001,,,,,'))
  assert.ok(typeof wrong === 'object' && 'reason' in wrong)
  for (const heading of [
    'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC',
    'Postcode,Positional_quality_indicator,Eastings,Northings,Country_code',
  ])
    assert.equal(codePoint(cells(heading))?.read(cells(heading)), 'heading')
  assert.equal(codePoint(cells('QM3,51.45,-2.58')), undefined)
})

test('a list of outcodes says where they are, and never in which council', () => {
  const file = outcodes(cells('outcode,lat,lon,town,lad24_gss_of_centroid'))!
  const read = { postcode: 'QM3', latitude: 54.62, longitude: 2.06, council: null }
  assert.deepEqual(file.read(cells('QM3,54.62,2.06,Quillbridge,E06000023')), read)
  const other = outcodes(cells('postcode,eastings,northings,latitude,longitude,town'))!
  assert.deepEqual(other.read(cells('QM3,1,1,54.62,2.06,Quillbridge')), read)
  const whole = file.read(cells('QM3 4AB,54.62,2.06'))
  assert.ok(typeof whole === 'object' && 'reason' in whole && /whole postcode/.test(whole.reason))
  assert.equal(file.read(cells('QM3,0,0')), 'without position')
  assert.equal(outcodes(cells('name,phone,postcode')), undefined)
})
