import { framework, type OfOwner } from '../indicator.ts'

export const realIncome: OfOwner = {
  name: 'real-income',
  part: 'sustainable-businesses',
  title: 'What an hour really brings',
  explain:
    'Income less costs, by all hours of whoever runs the enterprise: with people, on the way and at the desk. For her eyes only: it is worked out when she looks, and kept nowhere. Until there are invoices, income is read from agreements and recorded hours.',
  easy: ['What is left for an hour of work?', 'Only the owner sees this.'],
  inputs: [
    { record: 'an agreement', screen: 'What we have agreed', what: 'its prices' },
    { record: 'a visit', screen: 'Today', what: 'when it began and ended' },
    { record: 'unpaid time', screen: 'Travel and paperwork', what: 'minutes' },
    { record: 'costs', screen: 'Asked once', what: 'what it costs a month' },
  ],
  better: 'more',
  source: framework,
  unit: 'pence',
  privacy: 'owner',
  minimum: { providers: 1, people: 0 },
  grain: 'owner',
}
