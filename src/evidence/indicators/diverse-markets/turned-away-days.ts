import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const turnedAwayDays: OfProviderMonth = {
  name: 'turned-away-days',
  part: 'diverse-markets',
  title: 'The days that were wanted',
  explain:
    'Of those who were turned down, how many wanted which day of the week: 1 is Monday. Those of whom no day was noted are left out.',
  easy: ['On which day was there no space?', 'We count each day.'],
  inputs: [
    {
      record: 'who was turned down',
      screen: 'Who asked',
      what: 'the day',
    },
  ],
  better: 'none',
  source: framework,
  unit: 'things',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'provider-month',
  combined: 'spread',
  categories: 'weekdays',
  formula: sql`
    select month as from_on, weekday::text as category, count(*) as numerator, count(*) as denominator
    from approaches where kind = 'turned_down' and weekday is not null group by month, weekday`,
}
