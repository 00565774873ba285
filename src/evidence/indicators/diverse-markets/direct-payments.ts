import { sql } from 'kysely'
import { framework, ofArea, type OfPersonWindow } from '../indicator.ts'

export const directPayments: OfPersonWindow = {
  name: 'direct-payments',
  part: 'diverse-markets',
  title: 'How people pay',
  explain:
    'How people pay for visits, by the agreement of the day: of the people who were visited, how many by a direct payment or an individual service fund. Somebody who changed in a month counts by her last visit in it, and in a longer period with each way. People visited without an agreement are left out.',
  say: '… of people pay by a direct payment or an individual service fund.',
  easy: ['Support costs money.', 'We count how people pay for it.'],
  inputs: [
    { record: 'an agreement', screen: 'What we have agreed', what: 'how it is paid for' },
    { record: 'a visit', screen: 'Today', what: 'that it was' },
  ],
  better: 'none',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'month',
  combined: 'spread',
  categories: 'funding_route',
  some: ['direct-payment', 'individual-service-fund'],
  formula: sql`
    select distinct on (person_id, month) person_id, month as from_on, funding_route as category,
      1 as numerator, 1 as denominator
    from visits where funding_route is not null order by person_id, month, day desc, began_at desc, visit_id`,
}
