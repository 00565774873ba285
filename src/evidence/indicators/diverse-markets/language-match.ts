import { sql } from 'kysely'
import { framework, ofArea, type OfPersonWindow } from '../indicator.ts'

export const languageMatch: OfPersonWindow = {
  name: 'language-match',
  part: 'diverse-markets',
  title: 'In the language that people like best',
  explain:
    'Of the people who were visited and have said that they like another language than English best, how many by an enterprise that says it speaks it. Who has said nothing is not counted.',
  easy: ['Some people like another language.', 'Do their workers speak it?'],
  inputs: [
    {
      record: 'what a person wants from support',
      screen: 'What I want from support',
      what: 'the language that she likes best',
    },
    { record: 'a listing', screen: 'Your listing', what: 'the languages that are spoken' },
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
    select distinct visits.person_id, visits.month as from_on, '' as category,
      (preferences.language in (select term from spoken))::int as numerator, 1 as denominator
    from visits join preferences using (person_id)
    where preferences.language <> 'english'`,
}
