import { sql } from 'kysely'
import { framework, type OfArea } from '../indicator.ts'
import { medianPrice, servicePrices, type Priced } from '../prices.ts'

export const visitPrice: OfArea<Priced> = {
  name: 'visit-price',
  part: 'sustainable-businesses',
  title: 'The price of the visit that people want',
  explain:
    'What a visit of half an hour costs, or of the length that the area has set: the price of an hour by the shortest visit that a service makes, where that is longer. The median over services with a price for an hour.',
  say: 'The visit of half an hour that people want costs …, in the middle.',
  easy: ['What does a short visit cost?', 'We count half an hour.'],
  inputs: [
    {
      record: 'a service',
      screen: 'Your listing',
      what: 'its price for an hour, and its shortest visit',
    },
  ],
  better: 'less',
  source: framework,
  unit: 'pence',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'area',
  formula: (of) =>
    servicePrices(
      of,
      sql`hourly_pence * greatest(coalesce(minimum_visit_minutes, 0), (
        select minutes from evidence.visit_wanted where visit_wanted.area_id = ${of.areaId}
          and valid_from < ${of.until}::date and coalesce(valid_to, 'infinity') >= ${of.until}::date - 1
        order by is_own desc, valid_from desc limit 1)) / 60.0`,
    ),
  figure: medianPrice,
}
