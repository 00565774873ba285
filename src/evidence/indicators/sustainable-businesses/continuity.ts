import { sql } from 'kysely'
import { ofArea, type OfPersonWindow } from '../indicator.ts'

export const continuity: OfPersonWindow = {
  name: 'continuity',
  part: 'sustainable-businesses',
  title: 'The same face',
  explain:
    'How concentrated visits were on the same workers: Bice and Boxerman’s index for each person and four weeks, 1 where the same one always came and 0 where each visit was somebody else’s. The mean over people and spans with two visits or more.',
  say: 'The same face at the door: …, where 1 is always the same and 0 each time somebody else.',
  easy: ['Does the same person come each time?', 'We count who came in four weeks.'],
  inputs: [{ record: 'a visit', screen: 'Today', what: 'who came' }],
  better: 'more',
  source: 'Bice and Boxerman, Medical Care 15 (1977) 347–349',
  unit: 'index',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'four_weeks',
  combined: 'mean',
  formula: sql`
    select person_id, four_weeks as from_on, '' as category,
      sum(own * own) - sum(own) as numerator, sum(own) * (sum(own) - 1) as denominator
    from (select person_id, four_weeks, worker_id, count(*) as own from visits group by 1, 2, 3) came
    group by person_id, four_weeks having sum(own) > 1`,
}
