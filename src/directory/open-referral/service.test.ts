import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProviderDetails, ServiceDetails } from '#providers'
import { provider, service } from '../../../test/support/site/ashdale.ts'
import { linkId } from './place.ts'
import type { PublishedListing } from './published-listings.ts'
import type { Publishing } from './publishing.ts'
import { openReferralOrganization, openReferralService, serviceInList } from './service.ts'
import { publishedTerms } from './taxonomies.ts'

const serviceId = '01a00000-0000-7000-8000-000000000001'
const providerId = '01a00000-0000-7000-8000-000000000002'
const termId = (last: number) => `00000000-0000-0000-0000-${String(last).padStart(12, '0')}`

const terms = publishedTerms([
  { id: termId(1), vocabulary: 'support', term: 'companionship', name: 'Company and a chat' },
  { id: termId(2), vocabulary: 'who_for', term: 'older-people', name: 'Older people' },
  { id: termId(3), vocabulary: 'who_for', term: 'carers', name: 'People who care for someone' },
  { id: termId(4), vocabulary: 'language', term: 'english', name: 'English' },
  { id: termId(5), vocabulary: 'funding_route', term: 'self-funder', name: 'You pay yourself' },
])

const publishing: Publishing = {
  area: { base: '/ashdale', name: 'Ashdale' } as Publishing['area'],
  terms,
  absolute: (path) => `https://ashdale.example${path}`,
}

function listing(
  said: Partial<ProviderDetails> = {},
  standing: Partial<PublishedListing> = {},
): PublishedListing {
  const details = provider(said)
  return {
    ...details,
    services: details.services.map((one) => ({ ...one, serviceId })),
    ...{ providerId, revision: 1, slug: 'maya-holt', recommendCode: 'x', approved: true },
    changedAt: new Date('2026-03-01T10:00:00.123Z'),
    lastModified: new Date('2026-03-02T10:00:00.123Z'),
    ...{ closedAt: null, pause: null, confirmedOn: '2026-03-02' },
    confirmedBy: 'provider',
    ...standing,
  }
}

function published(said: Partial<ServiceDetails> = {}, of: Partial<ProviderDetails> = {}) {
  const one = listing({ ...of, services: [service(said)] })
  return openReferralService(one, one.services[0]!, publishing)
}

test('a service says in the standard’s words what its page says', () => {
  const { organization, attributes, schedules, cost_options, ...rest } = published({
    whoFor: ['carers', 'older-people'],
    minimumAge: 50,
    serviceAreas: ['Birchley'],
    prices: [{ pence: 1850, unit: 'hour', appliesTo: 'Weekdays', includes: 'travel' }],
  })
  const id = (value: unknown) => (value as { id: string }).id
  assert.deepEqual(rest, {
    id: serviceId,
    organization_id: providerId,
    name: 'An hour of company',
    description: 'We talk, walk or bake, whatever you like that day.',
    url: 'https://ashdale.example/ashdale/listings/maya-holt',
    status: 'active',
    fees: '£18.50 an hour (Weekdays, includes travel)',
    eligibility_description: 'Older people; People who care for someone',
    minimum_age: 50,
    assured_date: '2026-03-02',
    last_modified: '2026-03-02T10:00:00.123Z',
    delivery: 'comes_to_you',
    minimum_visit_minutes: 60,
    phones: [{ id: id(rest.phones?.[0]), number: '01632 960456' }],
    contacts: [{ id: id(rest.contacts?.[0]), name: 'Maya' }],
    service_areas: [
      { id: id(rest.service_areas?.[0]), name: 'Birchley', service_area: 'Birchley' },
      { id: id(rest.service_areas?.[1]), name: 'Within 8 miles of Ashford', miles: 8 },
    ],
    languages: [{ id: id(rest.languages?.[0]), name: 'English', code: 'en' }],
  })
  assert.deepEqual(
    schedules?.map(({ id: _id, ...said }) => said),
    [{ freq: 'WEEKLY', interval: 1, byday: 'MO', opens_at: '09:00', closes_at: '12:00' }],
  )
  assert.deepEqual(
    cost_options?.map(({ id: _id, ...said }) => said),
    [
      {
        amount: 18.5,
        currency: 'GBP',
        amount_description: 'an hour',
        unit: 'hour',
        option: 'Weekdays',
        includes: 'travel',
      },
    ],
  )
  assert.deepEqual(
    attributes?.map((one) => [one.link_entity, one.taxonomy_term.taxonomy, one.taxonomy_term.term]),
    [
      ['service', 'Kinds of support', 'companionship'],
      ['service', 'Who it is for', 'older-people'],
      ['service', 'Who it is for', 'carers'],
    ],
  )
  assert.equal(organization.name, 'Maya Holt')
  assert.equal(organization.legal_status, 'Sole trader')
  assert.deepEqual(
    organization.attributes?.map((one) => one.taxonomy_term.name),
    ['English', 'You pay yourself'],
  )
})

test('what isn’t known is left out, and what the standard insists on never is', () => {
  const bare = listing(
    {
      ...{ legalForm: undefined, fullTimeEquivalent: undefined, contactName: undefined },
      ...{ phone: undefined, email: undefined, website: undefined, locality: undefined },
      ...{ about: '', languages: [], fundingRoutes: [], checks: [], availability: undefined },
      services: [
        { name: 'Lunch', description: '', support: [], whoFor: [], times: [], prices: [] },
      ],
    },
    { confirmedOn: null, confirmedBy: null },
  )
  assert.deepEqual(openReferralService(bare, bare.services[0]!, publishing), {
    id: serviceId,
    organization_id: providerId,
    name: 'Lunch',
    url: 'https://ashdale.example/ashdale/listings/maya-holt',
    status: 'active',
    last_modified: '2026-03-02T10:00:00.123Z',
    organization: {
      id: providerId,
      name: 'Maya Holt',
      description: 'Maya Holt',
      published_with: 'Goldcrest',
    },
  })
})

test('a place has a whole address, and is told only where it is known that people go there', () => {
  const place = {
    name: 'The Hall',
    address: 'The Old School, 2 Mill Lane, Ashford',
    postcode: 'QA1 2BC',
  }
  const [at] = published({ delivery: 'you_go_there', place }).service_at_locations ?? []
  assert.equal(at?.service_id, serviceId)
  assert.equal(at?.location.address_line, place.address)
  const [{ id: _id, ...address } = { id: '' }] = at?.location.addresses ?? []
  assert.deepEqual(address, {
    address_1: 'The Old School, 2 Mill Lane',
    city: 'Ashford',
    state_province: 'Ashdale',
    postal_code: 'QA1 2BC',
    country: 'GB',
    address_type: 'physical',
  })
  const locationOf = (line: string, of: Partial<ProviderDetails> = {}) =>
    published({ delivery: 'both', place: { ...place, address: line } }, of)
      .service_at_locations![0]!.location
  const cityOf = (...said: Parameters<typeof locationOf>) => {
    const { address_1, city } = locationOf(...said).addresses![0]!
    return [address_1, city]
  }
  assert.deepEqual(cityOf('2 Mill Lane'), ['2 Mill Lane', 'Ashford'])
  assert.deepEqual(cityOf('2 Mill Lane,'), ['2 Mill Lane', 'Ashford'])
  assert.deepEqual(cityOf('2 Mill Lane', { locality: undefined }), ['2 Mill Lane', 'Ashdale'])
  for (const line of [', Ashford', ', , Ashford', ','])
    assert.equal(locationOf(line).addresses, undefined, 'none of it is half an address')
  assert.equal(locationOf(', Ashford').address_line, ', Ashford')
  for (const delivery of ['comes_to_you', undefined] as const) {
    const hidden = JSON.stringify(published({ delivery, place }))
    assert.doesNotMatch(hidden, /Mill Lane|QA1|The Hall|location/)
  }
})

test('the middle of a place’s postcode is told where it is known', () => {
  const place = { name: 'The Hall', address: 'Mill Lane, Ashford', postcode: 'qa1 2bc' }
  const one = listing({ services: [service({ delivery: 'you_go_there', place })] })
  const points = new Map([['QA12BC', { latitude: 54.01, longitude: -2.01 }]])
  const said = openReferralService(one, one.services[0]!, { ...publishing, points })
  assert.equal(said.service_at_locations?.[0]?.location.latitude, 54.01)
})

test('ids stay while it says the same, and differ within a service', () => {
  const idsIn = (said: object) => JSON.stringify(said).match(/"id":"[^"]+"/g) ?? []
  assert.deepEqual(idsIn(published()), idsIn(published()))
  const { schedules } = published({
    times: [1, 1].map((weekday, at) => ({ weekday, from: `0${at + 7}:00`, until: '12:00' })),
  })
  assert.notEqual(schedules?.[0]?.id, schedules?.[1]?.id)
  assert.notEqual(linkId(serviceId), serviceId)
  assert.equal(linkId(linkId(serviceId)), serviceId)
})

test('who takes on nobody new is temporarily closed, in words too', () => {
  const one = listing({}, { pause: { until: '2126-05-05', reason: 'A new baby.' } })
  const said = serviceInList(one, one.services[0]!, publishing)
  assert.equal(said.status, 'temporarily closed')
  assert.match(
    said.alert ?? '',
    /Maya Holt is not taking on anyone new until .*2126\. A new baby\./,
  )
})

test('a provider names her services, or tells all of them', () => {
  const one = listing()
  const named = openReferralOrganization(one, publishing, { wholeServices: false })
  assert.deepEqual(named.services, [
    { id: serviceId, name: 'An hour of company', status: 'active' },
  ])
  const whole = openReferralOrganization(one, publishing, { wholeServices: true })
  assert.ok('cost_options' in whole.services![0]!)
  assert.ok(!('organization' in whole.services![0]!))
})

test('only who is known to be run by people who draw on support is said to be', () => {
  const isSaid = (runByPeopleWhoDrawOnSupport: boolean) =>
    published({}, { runByPeopleWhoDrawOnSupport }).organization.run_by_people_who_draw_on_support
  assert.equal(isSaid(true), true)
  assert.equal(isSaid(false), undefined)
})

test('a web address is given as the standard takes it, or not at all', () => {
  const websiteOf = (website: string) => published({}, { website }).organization.website
  assert.equal(websiteOf('https://holt.example'), 'https://holt.example')
  assert.equal(websiteOf('https://holt.example/a?b=c#d'), 'https://holt.example/a?b=c#d')
  assert.equal(websiteOf('https://hölt.example/où'), 'https://xn--hlt-sna.example/o%C3%B9')
  assert.equal(websiteOf('https://holt.example/a|b'), 'https://holt.example/a%7Cb')
  assert.equal(websiteOf('ftp://holt.example'), undefined)
})
