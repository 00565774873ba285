import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const runWithUs: OfProviderMonth = {
  name: 'run-with-us',
  part: 'social-participation',
  title: 'Run by people who draw on support',
  explain:
    'Of the enterprises that visited somebody, how many say in their listing that people who draw on support run them.',
  say: '… of enterprises are run by people who draw on support.',
  easy: ['Who runs the support?', 'Some of them get support too.', 'We count how many.'],
  inputs: [
    { record: 'a listing', screen: 'Your listing', what: 'who runs it' },
    { record: 'a visit', screen: 'Today', what: 'that it was' },
  ],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'provider-month',
  combined: 'share_of_enterprises',
  formula: sql`
    select month as from_on, '' as category, run_by_people_who_draw_on_support::int as numerator, 1 as denominator
    from months cross join enterprise`,
}
