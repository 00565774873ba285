import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ids, noted, readOne } from './testing.ts'

/** Version 3, by which councils publish now. */
const whole = {
  ...{ minimum_age: 18, maximum_age: 65, assured_date: '2026-10-01' },
  last_modified: '2026-10-02T09:30:00Z',
  phones: [{ id: '1', number: '01632 960001' }],
  schedules: [
    {
      id: '1',
      freq: 'WEEKLY',
      byday: 'FR,MO',
      opens_at: '09:00Z',
      closes_at: '17:00Z',
      description: 'Not on bank holidays',
    },
    { id: '2', freq: 'WEEKLY', interval: 2, byday: 'TU', opens_at: '09:00', closes_at: '10:00' },
    { id: '3', freq: 'WEEKLY', byday: 'SA', opens_at: '22:00', closes_at: '06:00' },
  ],
  cost_options: [
    { id: '1', amount: 12, amount_description: 'an hour', currency: 'GBP' },
    { id: '2', amount: 12, amount_description: 'an hour', currency: 'EUR' },
    { id: '3', amount: 0, option: 'Carers' },
  ],
  languages: [
    { id: '1', name: 'Polish', code: 'pl' },
    { id: '2', code: 'bfi' },
  ],
  attributes: [
    { id: '1', taxonomy_term: { id: '1', name: 'Dementia', taxonomy: 'Circumstances' } },
    { id: '2', taxonomy_term: { id: '2', name: 'help at home', taxonomy: 'Services' } },
  ],
  service_areas: [{ id: '1', name: 'Ashford' }],
  service_at_locations: [
    {
      id: '1',
      location: {
        ...{ id: '1', location_type: 'physical', latitude: -1.2, longitude: 52.1 },
        addresses: [
          {
            address_1: 'The Old Mill, Ashford, QM3 4AB',
            city: 'Ashford',
            postal_code: 'QM3 4AB',
            address_type: 'physical',
          },
        ],
        accessibility: [{ id: '1', description: 'A ramp at the side' }],
      },
    },
  ],
}

test('a record of version 3 is read with all its parts', () => {
  const read = readOne(whole, { website: 'https://larks.example', email: 'ann@larks.example' })
  assert.deepEqual(read.provider, {
    key: `open-referral:${ids.organization}`,
    name: 'The Larks',
    about: 'We sing.',
    phone: '01632 960001',
    email: 'ann@larks.example',
    website: 'https://larks.example',
    languages: ['polish', 'bsl'],
    near: { postcode: 'QM3 4AB', latitude: 52.1, longitude: -1.2 },
  })
  const { description, ...fields } = read.service!
  assert.deepEqual(fields, {
    key: `open-referral:service:${ids.service.toLowerCase()}`,
    name: 'Choir for everyone',
    delivery: 'you_go_there',
    place: { name: 'The Old Mill', address: 'The Old Mill, Ashford', postcode: 'QM3 4AB' },
    times: [
      ...[1, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
      { weekday: 6, from: '22:00', until: '06:00' },
    ],
    prices: [{ pence: 1200, unit: 'hour' }],
    ...{ minimumAge: 18, maximumAge: 65, serviceAreas: ['Ashford'] },
    ...{ support: ['help-at-home'], whoFor: ['dementia'], assuredOn: '2026-10-01' },
  })
  assert.deepEqual(description?.split('\n\n').slice(1), [
    'When: Not on bank holidays',
    'When: every 2 weeks, Tuesday, 09:00 to 10:00',
    'Cost: 12 EUR an hour',
    'Cost: free, Carers',
    'Access: A ramp at the side',
  ])
  assert.deepEqual(
    [...new Set(noted(read))],
    [
      'latitude: and longitude were the wrong way round',
      'schedules: is no weekly time with a beginning and an end, so it is told in words',
      'cost_options: has no clear amount and unit, so it is told in the description',
    ],
  )
})

test('a service that has stopped says so', () => {
  for (const status of ['inactive', 'Defunct', 'temporarily closed']) {
    const read = readOne({ status })
    assert.equal(read.service?.stopped, true, status)
    assert.deepEqual(noted(read), ['status: has stopped, says the source'])
  }
  assert.equal(readOne({ status: 'active' }).service?.stopped, undefined)
  assert.deepEqual(noted(readOne({ status: 'published' })), ['status: is taken for active'])
})

test('no point of the sea or of another country is taken', () => {
  const at = (latitude: number, longitude: number) =>
    readOne({ service_at_locations: [{ location: { latitude, longitude } }] })
  assert.deepEqual(at(51.5, -0.1).provider.near, { latitude: 51.5, longitude: -0.1 })
  for (const [latitude, longitude] of [
    [0, 0],
    [100, 101],
    [40.7, -74],
  ] as const) {
    assert.equal(at(latitude, longitude).provider.near, undefined)
    assert.match(noted(at(latitude, longitude))[0]!, /^latitude: .*left out$/)
  }
})

test('where people are visited, or letters go, is no place to go to', () => {
  const visited = readOne({ ...whole, attending_type: 'Home visit' })
  assert.equal(visited.service?.delivery, 'comes_to_you')
  assert.equal(visited.service?.place, undefined)
  assert.ok(visited.provider.near, 'but it tells where she works')
  const { location } = whole.service_at_locations[0]!
  const postal = { ...location, addresses: [{ ...location.addresses[0], address_type: 'postal' }] }
  const letters = readOne({ service_at_locations: [{ location: postal }] })
  assert.equal(letters.service?.place, undefined)
  assert.ok(
    noted(letters).includes('address_type: is where letters go, so it is no place to go to'),
  )
})

test('where she lives is told nowhere, though the source gives it for visits or calls', () => {
  const home = {
    location_type: 'physical',
    name: 'Ann’s',
    addresses: [{ address_1: '12 Home Lane' }],
  }
  for (const attending_type of ['Home visit', 'Online', 'phone']) {
    const read = readOne({ attending_type, service_at_locations: [{ location: home }] })
    assert.doesNotMatch(JSON.stringify(read.service), /Home Lane/, attending_type)
    assert.deepEqual(read.service?.place, undefined)
  }
})

test('by phone or online is told in words', () => {
  const { service } = readOne({ attending_type: 'Online, Phone' })
  assert.equal(service?.delivery, undefined)
  assert.match(service?.description ?? '', /How: Online, Phone/)
  assert.equal(readOne({ attending_type: 'Venue; Home visit' }).service?.delivery, 'both')
})

test('what a service says otherwise than its organisation is told in its description', () => {
  const said = { url: 'https://larks.example/choir/', email: 'choir@larks.example' }
  const same = readOne(said, {
    website: 'http://www.larks.example/choir',
    email: 'CHOIR@larks.example',
  })
  assert.equal(same.service?.description, 'A choir that needs no notes.')
  const other = readOne(said, { website: 'https://larks.example', email: 'ann@larks.example' })
  assert.match(
    other.service?.description ?? '',
    /Email: choir@larks.example\n\nMore: https:\/\/larks.example\/choir\/$/,
  )
  const without = readOne(said, { uri: 'http://www.example.com' })
  assert.equal(without.provider.website, 'https://larks.example/choir/')
  assert.equal(
    readOne({}, { uri: 'http://larks.example' }).provider.website,
    'http://larks.example',
  )
})

test('a long description is cut, and what is told after it is not', () => {
  const read = readOne({ description: 'La la la. '.repeat(1500), fees: 'Free' })
  const { description = '' } = read.service!
  assert.ok(description && description.length <= 6000)
  assert.match(description, /la…\n\nCost: Free$/i)
  assert.deepEqual(noted(read), ['description: is too long, so its end is left out'])
  const much = readOne({
    fees: 'a '.repeat(2700),
    alert: 'b '.repeat(2700),
    accreditations: 'c '.repeat(2700),
    attending_access: 'd '.repeat(2700),
  })
  assert.ok(much.service!.description!.length <= 6000)
  assert.match(noted(much).join(), /too long.*has no room in the description/)
})

test('ages that can’t be meant are not taken', () => {
  const ages = (minimum_age: unknown, maximum_age: unknown) => {
    const { minimumAge, maximumAge } = readOne({ minimum_age, maximum_age }).service!
    return [minimumAge, maximumAge]
  }
  assert.deepEqual(ages(18, 100), [18, 100])
  assert.deepEqual(ages('18', 25.5), [18, 25])
  assert.deepEqual(ages(-1, 0), [undefined, undefined])
  assert.deepEqual(ages(65, 18), [undefined, undefined])
  assert.deepEqual(ages(0, 150), [undefined, undefined])
})
