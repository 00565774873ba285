import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const serviceTypes: OfProviderMonth = {
  name: 'service-types',
  part: 'diverse-markets',
  title: 'Kinds of support, in effect',
  explain:
    'How many kinds of support there are in effect: exp(−Σ p ln p) over shares of hours. Hours of an enterprise are spread equally over the kinds of support in its listing as it is now, for no record says which kind a visit was.',
  say: 'It is as mixed as … kinds of support with the same hours each.',
  easy: ['There are many kinds of support.', 'We count how mixed they are.'],
  inputs: [
    { record: 'a visit', screen: 'Today', what: 'when it began and ended' },
    { record: 'a service', screen: 'Your listing', what: 'its kinds of support' },
  ],
  better: 'more',
  source: `Hill, Ecology 54 (1973) 427–432. ${framework}`,
  unit: 'index',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'provider-month',
  combined: 'effective',
  categories: 'support',
  // Seconds, for a third of a minute is no whole number.
  formula: sql`
    select month as from_on, kind as category,
      round(sum(minutes) * 60.0 / (select count(*) from kinds))::bigint as numerator, count(*) as denominator
    from visits cross join kinds where ended_at is not null group by month, kind`,
}
