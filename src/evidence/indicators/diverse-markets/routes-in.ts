import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const routesIn: OfProviderMonth = {
  name: 'routes-in',
  part: 'diverse-markets',
  title: 'How people came',
  explain:
    'Of those who asked or were introduced, how many came by the directory, the council, the coordinator, word of mouth, or otherwise: the council’s share, and how even the ways are (1 where each brings as many).',
  say: '… of those who asked or were introduced came by the council.',
  easy: ['How do people hear of support?', 'We count each way.'],
  inputs: [{ record: 'who asked', screen: 'Who asked', what: 'how they came' }],
  better: 'none',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'provider-month',
  combined: 'spread',
  categories: 'routes',
  some: ['council'],
  formula: sql`
    select month as from_on, route as category, count(*) as numerator, count(*) as denominator
    from approaches where kind in ('asked', 'introduced') group by month, route`,
}
