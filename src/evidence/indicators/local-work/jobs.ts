import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const jobs: OfProviderMonth = {
  name: 'jobs',
  part: 'local-work',
  title: 'Jobs in a usual month',
  explain:
    'How many different paid workers visited somebody in a month, with whoever runs the enterprise. Of several months the mean of those in which there were visits, and of several enterprises their sum, where one that goes on as another has its months with it, and who came along is counted once.',
  say: '… had work here in a usual month, whoever runs it too.',
  easy: ['Support is work.', 'We count who is paid for it.'],
  inputs: [
    { record: 'a visit', screen: 'Today', what: 'who came' },
    { record: 'a worker', screen: 'Who works with you', what: 'whether they are paid' },
  ],
  better: 'none',
  source: framework,
  unit: 'people',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'provider-month',
  combined: 'each_month',
  formula: sql`
    select month as from_on, '' as category,
      count(distinct worker_id) filter (where worker_kind in ('owner', 'paid')) as numerator, 1 as denominator
    from visits group by month`,
}
