import { sql } from 'kysely'
import { framework, ofArea, type OfPersonWindow } from '../indicator.ts'

export const goals: OfPersonWindow = {
  name: 'goals',
  part: 'social-participation',
  title: 'Goals, in people’s own words',
  explain:
    'How many goals that people have set there are of which a visit’s note says what was reached. A goal counts once in a period, however often it is written of. They are only counted: the words stay the person’s.',
  say: 'Goals of which a visit’s note says what was reached: ….',
  easy: ['People have goals.', 'We count the goals.', 'We never show your words.'],
  inputs: [{ record: 'a visit', screen: 'Today, “Add more”', what: 'that a goal came nearer' }],
  better: 'more',
  source: framework,
  unit: 'things',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'month',
  combined: 'kinds',
  // A goal is a category, so that one of March and of May is one.
  formula: sql`
    select person_id, month as from_on, goal_id::text as category, count(*) as numerator, 0 as denominator
    from progress group by person_id, month, goal_id`,
}
