import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const micro: OfProviderMonth = {
  name: 'micro-enterprises',
  part: 'sustainable-businesses',
  title: 'Micro-enterprises',
  explain:
    'Of the enterprises that visited somebody, how many were micro-enterprises: by the size that they had said by the end of the month, counted as full-time work, and by the area’s sizes of that day; one of which it was said that it grew is none from that day. Of several months, those that were one in any. An enterprise that never said its size is left out.',
  easy: ['Some who give support are just a few people.', 'We count how many are so small.'],
  inputs: [
    { record: 'a listing', screen: 'Your listing', what: 'how many people’s work it is' },
    { record: 'what became of it', screen: 'What became of it', what: 'the day on which it grew' },
    { record: 'a visit', screen: 'Today', what: 'that it was' },
  ],
  better: 'none',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'provider-month',
  combined: 'share_of_enterprises',
  formula: sql`
    select month as from_on, '' as category,
      (not grew and full_time_equivalent <= coalesce(at_most, 'infinity'))::int as numerator, 1 as denominator
    from months
      join lateral (select * from sizes where sizes.from_on < months.until_on
        order by sizes.from_on desc, sizes.said_at desc limit 1) said on true
      left join lateral (select min(at_most) as at_most from micro_sizes
        where valid_from < months.until_on and coalesce(valid_to, 'infinity') >= months.until_on - 1) bands on true
    where grew or full_time_equivalent is not null`,
}
