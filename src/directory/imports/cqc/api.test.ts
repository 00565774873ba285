import assert from 'node:assert/strict'
import { test } from 'node:test'
import { location, readApi, records } from './testing.ts'

test('a place of the API becomes a service, near where its postcode is', async () => {
  const [record] = await records(readApi([location()]))
  assert.equal(record?.place, 'record 1')
  assert.equal(record?.provider.key, 'cqc:1-1001')
  assert.deepEqual(record?.provider.near, { postcode: 'QM3 4AB', latitude: 54.62, longitude: 2.06 })
  assert.equal(record?.service?.key, 'cqc:service:1-2001')
  assert.equal(record?.service?.stopped, undefined)
})

test('what is dormant or no longer registered has stopped', async () => {
  const [left, dormant] = await records(
    readApi([
      location({ registrationStatus: 'Deregistered' }),
      location({ locationId: '1-2002', dormancy: 'Y' }),
    ]),
  )
  assert.equal(left?.service?.stopped, true)
  assert.equal(dormant?.service?.stopped, true)
})

test('a provider goes by her own entry, wherever it stands; else by an open place of hers', async () => {
  const closed = location({
    locationId: '1-1',
    name: 'Old House',
    registrationStatus: 'Deregistered',
  })
  const open = location({ locationId: '1-2', name: 'New House' })
  const own = {
    ...{ providerId: '1-1001', name: 'Fernhill Society', ownershipType: 'Organisation' },
    ...{ companiesHouseNumber: '01234567', charityNumber: 1058 },
    regulatedActivities: [{ name: 'Personal care' }],
  }
  const named = await records(readApi([closed, open, own]))
  assert.deepEqual(
    new Set(named.map(({ provider }) => provider.name)),
    new Set(['Fernhill Society']),
  )
  assert.equal(named[0]?.provider.legalForm, 'charity')
  assert.equal(named[2]?.service, undefined)
  const unnamed = await records(readApi([closed, open]))
  assert.deepEqual(
    unnamed.map(({ provider }) => provider.name),
    ['New House', 'New House'],
  )
  assert.equal(unnamed.flatMap(({ notes }) => notes).length, 1)
})

test('where nothing but an address names a provider, she is left out', async () => {
  const [read] = await readApi([location({ name: '4 Sallow Street' })])
  assert.ok(read && 'leftOut' in read)
  assert.equal(read.leftOut.name, undefined)
  assert.match(read.leftOut.notes[0]!.reason, /maybe somebody’s home/)
})

test('a record that isn’t one is left out, and the rest is read', async () => {
  const read = await readApi([{ locationId: '1-1' }, location({ website: 7, specialisms: null })])
  assert.ok('leftOut' in read[0]!)
  assert.ok('record' in read[1]!)
})

test('a provider and a place of hers that go by one code are two keys', async () => {
  const [record] = await records(readApi([location({ providerId: 'RX6', locationId: 'RX6' })]))
  assert.notEqual(record?.provider.key, record?.service?.key)
})
