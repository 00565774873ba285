import { sql } from 'kysely'
import { framework, type OfArea } from '../indicator.ts'
import { medianPrice, servicePrices, type Priced } from '../prices.ts'

export const hourlyPrice: OfArea<Priced> = {
  name: 'hourly-price',
  part: 'sustainable-businesses',
  title: 'The price of an hour',
  explain:
    'The median of prices for an hour, over the services of listed enterprises that have one: of several prices of a service, the lowest. Where the council’s own rate was brought in, it stands beside it.',
  say: 'An hour costs …, in the middle.',
  easy: ['What does one hour cost?', 'We take the price in the middle.'],
  inputs: [{ record: 'a service', screen: 'Your listing', what: 'its price for an hour' }],
  better: 'none',
  source: framework,
  unit: 'pence',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'area',
  formula: (of) => servicePrices(of, sql`hourly_pence`),
  figure: medianPrice,
}
