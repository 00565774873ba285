import { sql } from 'kysely'
import { ofArea, type OfProviderMonth } from '../indicator.ts'

export const hours: OfProviderMonth = {
  name: 'hours',
  part: 'sustainable-businesses',
  title: 'Hours of support',
  explain:
    'Hours of all visits that have ended. A visit belongs to the day on which it began, though it may end on the next.',
  easy: ['We count the hours of every visit.'],
  inputs: [{ record: 'a visit', screen: 'Today', what: 'when it began and ended' }],
  better: 'none',
  source: 'What coordinators publish',
  unit: 'hours',
  privacy: 'published',
  minimum: ofArea,
  grain: 'provider-month',
  combined: 'minutes',
  formula: sql`
    select month as from_on, '' as category, sum(minutes) as numerator, count(*) as denominator
    from visits where ended_at is not null group by month`,
}
