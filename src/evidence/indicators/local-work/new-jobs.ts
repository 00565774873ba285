import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const newJobs: OfProviderMonth = {
  name: 'new-jobs',
  part: 'local-work',
  title: 'New jobs',
  explain:
    'How many paid workers were added to an enterprise that had been listed for four weeks or more: those who are added sooner worked there before. Nor is it a new job where somebody worked for an enterprise that goes on as this one, and came along within eight weeks, which her account tells.',
  say: '… found new paid work.',
  easy: ['An enterprise may find a new worker.', 'We count new workers.'],
  inputs: [
    {
      record: 'a worker',
      screen: 'Who works with you',
      what: 'when they were added, and whether paid',
    },
  ],
  better: 'more',
  source: framework,
  unit: 'people',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'provider-month',
  combined: 'sum',
  formula: sql`
    select month as from_on, '' as category, count(*) as numerator, count(*) as denominator
    from begun cross join enterprise where kind = 'paid' and began_on >= listed_on + 28
      and worker_id not in (select worker_id from came_along) group by month`,
}
