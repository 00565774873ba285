import { sql } from 'kysely'
import { framework, ofArea, type OfPersonWindow } from '../indicator.ts'

export const coverReadiness: OfPersonWindow = {
  name: 'cover-readiness',
  part: 'sustainable-businesses',
  title: 'Somebody known stands ready',
  explain:
    'Of the people who were visited in a month, how many had somebody named by its last day who can stand in, and whom they have met.',
  say: 'For … of people somebody is named who can stand in, and whom they have met.',
  easy: ['Sometimes your worker is ill.', 'Do you know who comes then?'],
  inputs: [
    {
      record: 'who can stand in',
      screen: 'Who can stand in',
      what: 'that they were named, and met',
    },
    { record: 'a visit', screen: 'Today', what: 'that it was' },
  ],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'month',
  combined: 'share_of_people',
  formula: sql`
    select visited.person_id, month as from_on, '' as category,
      exists (select from back_ups where back_ups.person_id = visited.person_id and named_on < until_on
        and met_on < until_on and (ended_on is null or ended_on >= until_on))::int as numerator, 1 as denominator
    from (select distinct person_id, month from visits) visited join months using (month)`,
}
