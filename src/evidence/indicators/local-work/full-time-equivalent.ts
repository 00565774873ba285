import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const fullTimeEquivalent: OfProviderMonth = {
  name: 'full-time-equivalent',
  part: 'local-work',
  title: 'Full-time jobs that the hours make',
  explain:
    'Hours of paid workers and of whoever runs the enterprise with people, by 37 a week: visits of one worker that overlap count once. Time on the way and at the desk is not in it. Of several months the mean of those in which there were visits, and of several enterprises their sum, where one that goes on as another has its months with it; a month that has not ended is left out.',
  say: 'The hours with people make … full-time jobs.',
  easy: ['A full-time job is 37 hours a week.', 'How many jobs do the hours make?'],
  inputs: [
    { record: 'a visit', screen: 'Today', what: 'when it began and ended, and who came' },
    { record: 'a worker', screen: 'Who works with you', what: 'whether they are paid' },
  ],
  better: 'none',
  source: framework,
  unit: 'index',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'provider-month',
  combined: 'each_month',
  wholeMonths: true,
  // Minutes of seven days, by 37 hours for each day of the month.
  formula: sql`
    select month as from_on, '' as category,
      coalesce(sum(minutes) filter (where worker_kind in ('owner', 'paid')), 0) * 7 as numerator,
      37 * 60 * days as denominator
    from worked join months using (month) group by month, days`,
}
