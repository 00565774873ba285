import type { AreaDetails } from '#areas'
import {
  legalForms,
  priceUnits,
  type ProviderDetails,
  type ServiceDetails,
  type Terms,
} from '#providers'
import { stableId } from '../../../src/platform/db/new-id.ts'

/** What a feed's records are made with. */
export interface FeedOf {
  names: Terms
  localities: AreaDetails['localities']
  /** When its newest records were changed (ISO 8601). */
  now: string
}

interface Numbered {
  provider: number
  /** Of all services of the feed. */
  service: number
  isChanged: boolean
}

/**
 * A service as a directory that isn't Goldcrest tells it in Open Referral UK 3.0: the standard's
 * own fields, descriptions with some markup, and an office for those who come to people.
 */
export function feedRecord(
  details: ProviderDetails,
  service: ServiceDetails,
  { provider, service: number, isChanged }: Numbered,
  of: FeedOf,
): object {
  const id = (kind: string, part: string | number = '') =>
    stableId('bench', kind, String(number), String(part))
  const providerId = stableId('bench', 'organization', String(provider))
  const said = isChanged
    ? `${service.description} On the first Saturday of a month too.`
    : service.description
  return {
    id: id('service'),
    organization_id: providerId,
    name: service.name,
    description: number % 4 === 0 ? `<p>${said.replaceAll('. ', '.</p><p>')}</p>` : said,
    status: 'active',
    url: `https://feed.example/services/${number}`,
    email: details.email,
    eligibility_description: service.whoFor.map((one) => of.names.who_for.get(one)).join('; '),
    assured_date: '2026-06-01',
    last_modified: isChanged ? of.now : '2026-06-01T09:00:00Z',
    organization: {
      id: providerId,
      name: `${details.name} ${provider}`,
      description: details.about,
      email: details.email,
      website: details.website,
      legal_status: details.legalForm && legalForms[details.legalForm],
    },
    phones: details.phone ? [{ id: id('phone'), number: details.phone }] : undefined,
    contacts: [{ id: id('contact'), name: details.contactName }],
    languages: details.languages.map((one) => ({
      id: id('language', one),
      name: of.names.language.get(one),
    })),
    schedules: schedulesOf(service, id),
    cost_options: service.prices.map((price, at) => ({
      id: id('cost_option', at),
      amount: price.pence / 100,
      currency: 'GBP',
      amount_description: priceUnits[price.unit],
      option: price.appliesTo,
    })),
    service_areas: service.serviceAreas?.map((name) => ({ id: id('area', name), name })),
    service_at_locations: [locationOf(details, service, id, of)],
    attributes: attributesOf(service, id, of.names),
  }
}

type Id = (kind: string, part?: string | number) => string

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** One for all days of the same hours. */
function schedulesOf({ times, delivery }: ServiceDetails, id: Id) {
  const [first] = times
  if (!first) return undefined
  return [
    {
      id: id('schedule'),
      freq: 'WEEKLY',
      interval: 1,
      byday: times.map(({ weekday }) => days[weekday - 1]).join(','),
      opens_at: first.from,
      closes_at: first.until,
      attending_type: delivery === 'you_go_there' ? 'Venue' : 'Home visit',
    },
  ]
}

function locationOf(
  { locality, name }: ProviderDetails,
  { place }: ServiceDetails,
  id: Id,
  { localities }: FeedOf,
) {
  const at = localities.find((one) => one.name === locality)!
  return {
    id: id('service_at_location'),
    location: {
      id: id('location'),
      name: place?.name ?? `${name}, the office`,
      location_type: 'physical',
      latitude: at.latitude,
      longitude: at.longitude,
      addresses: [
        {
          id: id('address'),
          address_1: place?.address.split(',')[0] ?? '1 Invented Lane',
          city: at.name,
          state_province: 'Inventedshire',
          postal_code: `${at.outcode} 9ZZ`,
          country: 'GB',
          address_type: 'physical',
        },
      ],
    },
  }
}

function attributesOf({ support, whoFor }: ServiceDetails, id: Id, names: Terms) {
  const said = [
    ...support.map((term) => ({ term, name: names.support.get(term), taxonomy: 'Needs' })),
    ...whoFor.map((term) => ({ term, name: names.who_for.get(term), taxonomy: 'Audience' })),
  ]
  return said.map(({ term, name, taxonomy }) => ({
    id: id('attribute', term),
    taxonomy_term: { id: stableId('bench', taxonomy, term), name, description: name, taxonomy },
  }))
}
