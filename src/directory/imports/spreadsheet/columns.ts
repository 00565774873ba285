import { deliveries, legalForms } from '#providers'
import { column, ofPlace, ofProvider, ofService, type Column } from './column.ts'
import { emailCell, phoneCell, postcodeCell, websiteCell } from './contacts.ts'
import { dayCell, momentCell } from './day.ts'
import { line, lineList, text, yesNo } from './kinds.ts'
import { age, miles, minutes, staff } from './numbers.ts'
import { priceList } from './prices.ts'
import { weekTimes } from './times.ts'
import { oneOf, termList } from './words.ts'

const legalForm = oneOf(legalForms, {
  sole_trader: ['self employed', 'individual', 'sole proprietor'],
  partnership: ['LLP', 'limited liability partnership'],
  community_interest_company: ['CIC', 'community interest company (CIC)'],
  co_operative: ['cooperative', 'coop'],
  charity: ['registered charity', 'CIO', 'charitable incorporated organisation'],
  limited_company: ['limited', 'Ltd', 'company', 'private limited company', 'PLC'],
  council: ['council', 'local authority'],
})

const delivery = oneOf(deliveries, {
  comes_to_you: ['home visits', 'at home', 'in your home', 'at your home', 'visits'],
  you_go_there: ['at our place', 'on site', 'building based', 'at a venue', 'you come to us'],
  both: ['either', 'comes to you and you go there', 'comes to you / you go there'],
})

const languages = termList('language', 28)
const communities = termList('community', 17)
const routes = termList('funding_route', 8)
const support = termList('support', 18)
const whoFor = termList('who_for', 12)
const areas = lineList({ names: 60, characters: 80 })
const providerWords =
  'provider name; organisation; organization; organisation name; organization name; enterprise; company; name'
const supportWords = 'kind of support; support; service type; type of service; category; categories'

/**
 * The columns of the spreadsheet, in the order in which they are written; docs/guides/spreadsheet.md
 * tells people of them.
 */
export const columns: readonly Column[] = [
  column(
    ['Provider id', 38, 'provider reference; organisation id; organization id'],
    line(120),
    (row, value) => (row.providerId = value),
    ({ provider }) => provider.providerId,
  ),
  ofProvider('name', line(120), 'Provider', 30, providerWords),
  ofProvider('legalForm', legalForm, 'Legal form', 22, 'legal status; kind of enterprise'),
  ofProvider('fullTimeEquivalent', staff, 'Full-time equivalent', 12, 'fte; wte; staff'),
  ofProvider(
    ...(['runByPeopleWhoDrawOnSupport', yesNo] as const),
    ...(['Run by people who draw on support', 14, 'user led; user led organisation'] as const),
  ),
  ofProvider('contactName', line(120), 'Contact name', 22, 'contact; contact person'),
  ofProvider(
    'phone',
    phoneCell,
    'Phone',
    16,
    'telephone; tel; phone number; telephone number; mobile',
  ),
  ofProvider('email', emailCell, 'Email', 28, 'email address; contact email'),
  ofProvider('website', websiteCell, 'Website', 30, 'web; web address; web page; url'),
  ofProvider(
    'about',
    text(4000),
    'About',
    50,
    'about us; about the provider; provider description',
  ),
  ofProvider('locality', line(80), 'Locality', 18, 'town; town or village; town city; based in'),
  column(
    ['Postcode', 11, 'provider postcode; zip'],
    postcodeCell,
    (row, value) => (row.postcode = value),
    // It may be somebody's home: only the locality that was chosen by it is kept.
    () => undefined,
  ),
  ofProvider('languages', languages, 'Languages', 20, 'language; languages spoken'),
  ofProvider('communities', communities, 'Communities', 24, 'community; cultures and faiths'),
  ofProvider('fundingRoutes', routes, 'Funding routes', 30, 'funding; ways of paying; how to pay'),
  column(
    ['Service id', 38, 'service reference'],
    line(120),
    (row, value) => (row.serviceId = value),
    ({ service }) => service?.serviceId,
  ),
  ofService('name', line(120), 'Service', 30, 'service name; name of service; activity; name'),
  ofService('description', text(6000), 'Description', 60, 'service description; details; summary'),
  ofService('delivery', delivery, 'Where it happens', 20, 'delivery; where; how it is delivered'),
  ofService('support', support, 'Kinds of support', 30, supportWords),
  ofService('whoFor', whoFor, 'Who it is for', 30, 'who for; client group; for whom; audience'),
  ofService('minimumAge', age, 'Minimum age', 10, 'min age; age from; youngest'),
  ofService('maximumAge', age, 'Maximum age', 10, 'max age; age to; oldest'),
  ofService(
    'travelMiles',
    miles,
    'Travel miles',
    10,
    'miles; travels up to; travel distance; radius',
  ),
  ofService(
    'serviceAreas',
    areas,
    'Service areas',
    24,
    'areas; areas covered; area covered; coverage; localities',
  ),
  ofService(
    'minimumVisitMinutes',
    minutes,
    'Minimum visit minutes',
    12,
    'minimum visit; shortest visit',
  ),
  ofService(
    'times',
    weekTimes,
    'Times',
    34,
    'opening times; opening hours; hours; when; days and times',
  ),
  ofService('prices', priceList, 'Prices', 34, 'price; cost; costs; fees; charges; rates'),
  ofPlace('name', line(120), 'Place name', 24, 'venue; venue name; place'),
  ofPlace('address', line(200), 'Place address', 34, 'address; venue address'),
  ofPlace('postcode', postcodeCell, 'Place postcode', 11, 'venue postcode'),
  column(
    ['Said to be right on', 14, 'assured on; assured date; last checked; last updated; reviewed'],
    dayCell,
    (row, value) => (row.assuredOn = value),
    ({ assuredOn }) => assuredOn,
  ),
  column(
    ['Last changed', 24, ''],
    momentCell,
    (row, value) => (row.changedAt = value),
    ({ provider }) => provider.changedAt.toISOString(),
  ),
]
