import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const turnedAway: OfProviderMonth = {
  name: 'turned-away',
  part: 'diverse-markets',
  title: 'Turned away and why',
  explain: 'Of those who were turned down, how many for which reason, as the enterprise noted it.',
  easy: ['Sometimes there is no space.', 'We count why.'],
  inputs: [{ record: 'who was turned down', screen: 'Who asked', what: 'why' }],
  better: 'less',
  source: framework,
  unit: 'things',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'provider-month',
  combined: 'spread',
  categories: 'reasons',
  formula: sql`
    select month as from_on, coalesce(reason, 'not-said') as category, count(*) as numerator, count(*) as denominator
    from approaches where kind = 'turned_down' group by 1, 2`,
}
