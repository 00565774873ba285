import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ids, noted, readOne, readValue } from './testing.ts'

/** Version 1, as councils have published it since 2019. */
const whole = {
  url: 'www.larks.example/choir',
  email: ' choir@larks.example',
  fees: '<p>First time free</p>',
  attending_type: 'Venue',
  deliverable_type: 'Peer group',
  attending_access: 'Drop-in',
  assured_date: '27/11/2024 00:00:00',
  eligibilitys: [{ id: '1', eligibility: 'Autism', minimum_age: 18, maximum_age: -1 }],
  contacts: [{ id: '1', name: 'Ann Marsh', title: 'Leader', phones: [{ number: '01632 960000' }] }],
  cost_options: [
    { id: '1', amount: '4.50', amount_description: 'per session', option: 'Concessions' },
    { id: '2', amount: 60, amount_description: 'for a term of ten weeks' },
    { id: '3', amount: 3, amount_description: 'per session', valid_to: '2020-12-31' },
  ],
  regular_schedules: [
    {
      id: '1',
      weekday: 'Thursday',
      byday: 'TH',
      freq: 'week',
      interval: 1,
      opens_at: '19:00',
      closes_at: '20:30:00',
    },
    { id: '2', freq: 'MONTHLY', byday: '2MO', opens_at: '10:00', closes_at: '12:00' },
  ],
  languages: [
    { id: '1', language: 'English' },
    { id: '2', language: 'Klingon' },
  ],
  service_taxonomys: [{ id: '1', taxonomy: { id: '7', name: 'Arts, crafts and music' } }],
  service_areas: [{ id: '1', service_area: 'Ashford, Birchley' }],
  pc_targetAudience: [
    { id: '1', audienceType: 'Sensory Impaired>Visually Impaired ' },
    { id: '2', audienceType: 'LGBTQ+' },
    { id: '3', audienceType: 'Survivors Of Abuse' },
    { id: '4', audienceType: 'Students' },
  ],
  service_at_locations: [
    {
      id: '1',
      location: {
        ...{ id: '1', name: 'St Mary’s Hall', latitude: '52.1', longitude: '-1.2' },
        physical_addresses: [
          {
            address_1: '2 High Street',
            city: 'Ashford',
            state_province: 'Ashdale',
            postal_code: 'qm34ab',
          },
        ],
      },
    },
    {
      id: '2',
      location: {
        id: '2',
        name: 'The Mill',
        physical_addresses: [{ address_1: 'Mill Lane', city: 'Ashford' }],
      },
    },
  ],
}

test('a record of version 1 is read with all its parts', () => {
  const { provider, service } = readOne(whole, { url: 'larks.example' })
  assert.deepEqual(provider, {
    key: `open-referral:${ids.organization}`,
    name: 'The Larks',
    about: 'We sing.',
    phone: '01632 960000',
    email: 'choir@larks.example',
    website: 'https://larks.example',
    contactName: 'Ann Marsh',
    languages: ['english'],
    communities: ['lgbt-welcoming'],
    near: { postcode: 'QM3 4AB', latitude: 52.1, longitude: -1.2 },
  })
  const { description, ...fields } = service!
  assert.deepEqual(fields, {
    key: `open-referral:service:${ids.service.toLowerCase()}`,
    name: 'Choir for everyone',
    delivery: 'you_go_there',
    place: {
      name: 'St Mary’s Hall',
      address: '2 High Street, Ashford, Ashdale',
      postcode: 'QM3 4AB',
    },
    times: [{ weekday: 4, from: '19:00', until: '20:30' }],
    prices: [{ pence: 450, unit: 'session', appliesTo: 'Concessions' }],
    minimumAge: 18,
    serviceAreas: ['Ashford', 'Birchley'],
    support: ['arts-and-crafts'],
    whoFor: ['autistic-people', 'sight-or-hearing'],
    assuredOn: '2024-11-27',
  })
  assert.deepEqual(description?.split('\n\n'), [
    'A choir that needs no notes.',
    'More: https://www.larks.example/choir',
    'Kind: Peer group',
    'Also at: The Mill, Mill Lane, Ashford',
    'When: every month, second Monday, 10:00 to 12:00',
    'Cost: £60 for a term of ten weeks',
    'Cost: First time free',
    'Attending: Drop-in',
  ])
})

test('whatever is mended or left out is noted in the feed’s own words', () => {
  assert.deepEqual(noted(readOne(whole, { url: 'larks.example' })), [
    'pc_targetAudience: is not known here, so it is left out',
    'languages: is not known here, so it is left out',
    'organization.url: had no https:// in front',
    'url: had no https:// in front',
    'regular_schedules: is no weekly time with a beginning and an end, so it is told in words',
    'cost_options: has no clear amount and unit, so it is told in the description',
    'cost_options: held until 2020-12-31, so it is left out',
  ])
})

test('unknown words are noted once, together', () => {
  const { notes } = readOne(whole)
  const unknown = notes.find((note) => note.field === 'pc_targetAudience')
  assert.equal(unknown?.value, 'Survivors Of Abuse; Students')
})

test('null, empty and missing are all nothing said', () => {
  const nothing = { id: ids.service, name: 'Choir', organization: null }
  const empty = {
    ...{ url: '', email: null, fees: ' ', description: '<p><br></p>', assured_date: '' },
    ...{ pc_targetAudience: [], cost_options: null, service_at_locations: [{}], languages: [null] },
    ...{ pc_metadata: {}, eligibilitys: [{ minimum_age: null, maximum_age: '' }], status: '' },
  }
  const read = readOne({ ...empty, ...nothing })
  assert.deepEqual(read, readOne({ ...nothing, description: undefined, status: undefined }))
  assert.deepEqual(read, {
    place: 'service 1',
    provider: {
      key: `open-referral:provider-of-service:${ids.service.toLowerCase()}`,
      name: 'Choir',
    },
    service: { key: `open-referral:service:${ids.service.toLowerCase()}`, name: 'Choir' },
    notes: [{ field: 'organization', reason: 'is not said, so the service stands for itself' }],
  })
})

test('a record that is none, or has no name, is left out and why', () => {
  for (const value of [
    null,
    'Choir',
    7,
    [],
    { id: ids.service },
    { name: '<p> </p>' },
    { name: {} },
  ]) {
    const read = readValue(value)
    assert.ok('leftOut' in read, JSON.stringify(value))
    assert.match(read.leftOut.notes[0]!.reason, /so (it|the record) is left out/)
  }
})

test('ids that are no UUIDs are known only together with where they are from', () => {
  const { provider, service } = readOne({ id: 17 }, { id: 'A-3' })
  assert.equal(service?.key, 'open-referral:service:marl.example:17')
  assert.equal(provider.key, 'open-referral:provider:marl.example:A-3')
  assert.equal(
    readOne({ id: '' }).service?.key,
    'open-referral:service:marl.example:name:choir for everyone',
  )
})
