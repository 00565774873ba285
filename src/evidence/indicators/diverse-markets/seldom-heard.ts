import { sql } from 'kysely'
import { framework, ofArea, type OfPersonWindow } from '../indicator.ts'

export const seldomHeard: OfPersonWindow = {
  name: 'seldom-heard',
  part: 'diverse-markets',
  title: 'Communities that are seldom heard',
  explain:
    'Of the people who were visited, how many by an enterprise that says it is for a community, for each community, by its listing as it is now. It tells of enterprises, not of whether a person is of that community: nobody is asked. The share of a community locally is brought in beside it.',
  easy: ['Some workers know one group of people well.', 'We count whom they visit.'],
  inputs: [
    { record: 'a listing', screen: 'Your listing', what: 'for which communities it is' },
    { record: 'a visit', screen: 'Today', what: 'that it was' },
  ],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'month',
  combined: 'reach',
  categories: 'community',
  formula: sql`
    select person_id, month as from_on, category, 1 as numerator, 1 as denominator
    from (select distinct person_id, month from visits) visited
      cross join (select '' as category union all select term from communities) reached`,
}
