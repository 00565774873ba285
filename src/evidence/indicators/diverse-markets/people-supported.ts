import { sql } from 'kysely'
import { ofArea, type OfPersonWindow } from '../indicator.ts'

export const peopleSupported: OfPersonWindow = {
  name: 'people-supported',
  part: 'diverse-markets',
  title: 'People supported',
  explain: 'How many different people were visited.',
  easy: ['We count people who had a visit.'],
  inputs: [{ record: 'a visit', screen: 'Today', what: 'that it was' }],
  better: 'none',
  source: 'What coordinators publish',
  unit: 'people',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'month',
  combined: 'people',
  formula: sql`
    select person_id, month as from_on, '' as category, count(*) as numerator, 0 as denominator
    from visits group by person_id, month`,
}
