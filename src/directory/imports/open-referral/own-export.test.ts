import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ProviderDetails, ServiceDetails } from '#providers'
import { provider, service } from '../../../../test/support/site/ashdale.ts'
import type { PublishedListing } from '../../open-referral/published-listings.ts'
import { openReferralService } from '../../open-referral/service.ts'
import { publishedTerms } from '../../open-referral/taxonomies.ts'
import { savedFile } from './reading.ts'
import { names, readValue } from './testing.ts'

const serviceId = '01a00000-0000-7000-8000-000000000001'
const providerId = '01a00000-0000-7000-8000-000000000002'

const terms = publishedTerms(
  Object.entries(names).flatMap(([vocabulary, ofIt]) =>
    [...ofIt].map(([term, name]) => ({ id: `${vocabulary}-${term}`, vocabulary, term, name })),
  ) as Parameters<typeof publishedTerms>[0],
)

/** As the feed gives it out, and as it comes back. */
function thereAndBack(
  details: ProviderDetails,
  standing: Partial<PublishedListing> = {},
  origin = savedFile,
) {
  const listing: PublishedListing = {
    ...details,
    services: details.services.map((one) => ({ ...one, serviceId })),
    ...{ providerId, revision: 1, slug: 'maya-holt', recommendCode: 'x', approved: true },
    changedAt: new Date('2026-03-01T10:00:00.123Z'),
    lastModified: new Date('2026-03-02T10:00:00.123Z'),
    ...{ closedAt: null, pause: null, confirmedOn: '2026-03-02', confirmedBy: 'provider' },
    ...standing,
  }
  const feed = openReferralService(listing, listing.services[0]!, {
    area: { base: '/ashdale', name: 'Ashdale' } as never,
    terms,
    absolute: (path) => `https://ashdale.example${path}`,
  })
  const read = readValue(JSON.parse(JSON.stringify(feed)), origin)
  if ('leftOut' in read) throw new Error(JSON.stringify(read))
  return read.record
}

/** The fields that say something. */
function said(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => ![undefined, ''].includes(value) && value?.length !== 0,
    ),
  )
}

test('our own feed comes back as it was, without a note', () => {
  const details = provider({
    // It is not given out.
    email: undefined,
    ...{ website: 'https://holt.example', runByPeopleWhoDrawOnSupport: true },
    services: [
      service({
        minimumAge: 0,
        maximumAge: 120,
        whoFor: ['carers', 'older-people'],
        support: ['help-at-home'],
      }),
    ],
  })
  const { provider: back, service: serviceBack, notes } = thereAndBack(details)
  const { services: _s, checks: _c, availability: _a, ...own } = details
  assert.deepEqual(notes, [])
  const { key, changedAt, ...fields } = back
  assert.deepEqual(
    { key, changedAt },
    { key: `open-referral:${providerId}`, changedAt: '2026-03-02T10:00:00.123Z' },
  )
  assert.deepEqual(said(fields), said(own))
  const { key: serviceKey, assuredOn, whoFor, ...serviceFields } = serviceBack!
  assert.deepEqual([serviceKey, assuredOn], [`open-referral:service:${serviceId}`, '2026-03-02'])
  const { whoFor: ownWhoFor, ...ownService } = details.services[0]!
  assert.deepEqual(whoFor?.toSorted(), ownWhoFor.toSorted())
  assert.deepEqual(said(serviceFields), said(ownService))
})

test('who only says to be Goldcrest, at an address, never tells that nothing has changed here', () => {
  const { provider: back } = thereAndBack(provider(), {}, 'marl.example')
  assert.equal(back.changedAt, undefined)
})

const words = (most: number) =>
  fc
    .string({
      unit: fc.constantFrom(
        'a',
        'É',
        '’',
        ' ',
        '\n',
        '&',
        '<b>',
        '&amp;',
        '1',
        '•',
        '. ',
        ',',
        'https://x.example',
      ),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => text.trim().slice(0, most))
    .filter((text) => text !== '')
const some = <T>(values: Iterable<T>) => fc.subarray([...values])

const prices: fc.Arbitrary<ServiceDetails['prices']> = fc.array(
  fc.record(
    {
      pence: fc.nat(1_000_000),
      unit: fc.constantFrom('hour', 'half_day', 'mile'),
      appliesTo: words(20),
      includes: words(20),
    },
    { requiredKeys: ['pence', 'unit'] },
  ),
  { maxLength: 3 },
)

test('whatever is written in it, our own feed comes back as it was', () => {
  const provided = fc.record(
    {
      ...{ name: words(120), about: words(200), contactName: words(40), phone: words(30) },
      ...{ languages: some(names.language.keys()), communities: some(names.community.keys()) },
      ...{
        fundingRoutes: some(names.funding_route.keys()),
        fullTimeEquivalent: fc.constantFrom(0.1, 3, 12.5),
      },
      legalForm: fc.constantFrom('sole_trader', 'council', 'co_operative'),
      runByPeopleWhoDrawOnSupport: fc.boolean(),
    },
    { requiredKeys: ['name'] },
  )
  const offered = fc.record(
    {
      ...{
        name: words(120),
        description: words(200),
        prices,
        travelMiles: fc.integer({ min: 1, max: 60 }),
      },
      ...{ support: some(names.support.keys()), whoFor: some(names.who_for.keys()) },
      place: fc.record({ name: words(20), address: words(40), postcode: fc.constant('QM3 4AB') }),
      delivery: fc.constantFrom('you_go_there', 'both'),
      serviceAreas: fc.uniqueArray(words(20), { maxLength: 3 }),
    },
    { requiredKeys: ['name', 'delivery'] },
  )
  fc.assert(
    fc.property(provided, offered, (of, one) => {
      const details = provider({
        email: undefined,
        ...(of as Partial<ProviderDetails>),
        services: [service(one as Partial<ServiceDetails>)],
      })
      const { provider: back, service: serviceBack, notes } = thereAndBack(details)
      assert.deepEqual(notes, [])
      const { services: _s, checks: _c, availability: _a, ...own } = details
      const { key: _k, changedAt: _at, ...fields } = back
      // The standard wants a description: where it only says the name again, it says nothing.
      const about = own.about.toLowerCase() === own.name.toLowerCase() ? '' : own.about
      assert.deepEqual(said(fields), said({ ...own, about }))
      const { key: _key, assuredOn: _on, ...serviceFields } = serviceBack!
      assert.deepEqual(said(serviceFields), said(details.services[0]!))
    }),
    { numRuns: 150 },
  )
})

test('a pause is no end', () => {
  const { service: back, notes } = thereAndBack(provider(), {
    pause: { until: null, reason: null } as never,
  })
  assert.equal(back?.stopped, undefined)
  assert.doesNotMatch(back?.description ?? '', /Please note/)
  assert.deepEqual(notes, [])
})
