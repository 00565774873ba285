import { sql } from 'kysely'
import { framework, ofArea, type OfPersonWindow } from '../indicator.ts'

export const outAndAbout: OfPersonWindow = {
  name: 'out-and-about',
  part: 'social-participation',
  title: 'Out and about',
  explain:
    'Of the people who were supported in four weeks, how many went out with whoever came at least once. A visit counts where whoever wrote it down said that it was out, or both at home and out.',
  say: '… of people went out with whoever came, at least once in four weeks.',
  easy: ['We count who went out.', 'We count four weeks at a time.'],
  inputs: [{ record: 'a visit', screen: 'Today', what: 'where it was' }],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: ofArea,
  grain: 'person-window',
  span: 'four_weeks',
  combined: 'share_of_people',
  // People of whose visits nobody said where they were are left out, and show in the coverage.
  formula: sql`
    select person_id, four_weeks as from_on, '' as category,
      bool_or(place in ('out', 'both'))::int as numerator, 1 as denominator
    from visits where place is not null group by person_id, four_weeks`,
}
