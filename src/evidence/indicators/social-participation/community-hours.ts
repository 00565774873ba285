import { sql } from 'kysely'
import { framework, ofArea, type OfProviderMonth } from '../indicator.ts'

export const communityHours: OfProviderMonth = {
  name: 'community-hours',
  part: 'social-participation',
  title: 'Hours out of the house',
  explain:
    'Hours of visits that were out, by all hours of visits of which somebody said where they were. Of a visit that was both at home and out, half counts as out.',
  say: '… of the hours of support were out of the house.',
  easy: ['We count hours spent out.', 'We compare them with all the hours.'],
  inputs: [
    { record: 'a visit', screen: 'Today', what: 'where it was, and when it began and ended' },
  ],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: ofArea,
  grain: 'provider-month',
  combined: 'ratio',
  // Half minutes, so that a half is a whole number.
  formula: sql`
    select month as from_on, '' as category,
      sum(minutes * case place when 'out' then 2 when 'both' then 1 else 0 end) as numerator,
      sum(2 * minutes) as denominator
    from visits where place is not null and ended_at is not null group by month`,
}
