import { sql } from 'kysely'
import { framework, ofArea, type OfPersonWindow } from '../indicator.ts'

export const carersTime: OfPersonWindow = {
  name: 'carers-time',
  part: 'social-participation',
  title: 'Carers’ time freed',
  explain:
    'Hours in which whoever cares otherwise could do something else, as noted with visits, for each carer: one for each person of whose visits such time was noted.',
  easy: ['Someone who cares for you may need a break.', 'We count the hours of the break.'],
  inputs: [{ record: 'a visit', screen: 'Today, “Add more”', what: 'time for the carer' }],
  better: 'more',
  source: framework,
  unit: 'hours',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'month',
  combined: 'minutes',
  formula: sql`
    select person_id, month as from_on, '' as category, sum(break_minutes) as numerator, 1 as denominator
    from visits where break_minutes is not null group by person_id, month`,
}
