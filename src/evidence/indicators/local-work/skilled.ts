import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const skilled: OfProviderMonth = {
  name: 'skilled',
  part: 'local-work',
  title: 'Training that is in date',
  explain:
    'Of the workers who visited somebody in a month, how many have core training that is in date on its last day, as they or the enterprise said last. One of whom nobody said so has none that is known.',
  say: '… of workers are known to have core training that is in date.',
  easy: ['Workers learn to do their work well.', 'Is their training up to date?'],
  inputs: [
    { record: 'core training', screen: 'Asked once', what: 'until when it is in date' },
    { record: 'a visit', screen: 'Today', what: 'who came' },
  ],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'provider-month',
  combined: 'ratio',
  // What was said last counts for months before it, too: the day until which, and not since when, is asked.
  formula: sql`
    select month as from_on, '' as category,
      count(*) filter (where trained_until >= until_on - 1) as numerator, count(*) as denominator
    from (select distinct worker_id, month from visits) came
      join months using (month)
      join (select distinct worker_id, trained_until from workers) trained using (worker_id)
    group by month`,
}
