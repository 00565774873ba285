import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const hoursWanted: OfProviderMonth = {
  name: 'hours-wanted',
  part: 'local-work',
  title: 'The hours that workers want',
  explain:
    'Of paid workers and those who run enterprises who said how many hours a week they want, how many had hours with people within a tenth of that in a month: of those who worked there from its first day to its last. A month that has not ended is left out, and so is one in which nobody was visited.',
  say: '… of those who said how many hours they want have about as many.',
  easy: ['Workers say how much they want to work.', 'Do they get that much work?'],
  inputs: [
    {
      record: 'a worker',
      screen: 'Who works with you',
      what: 'the hours a week that they would like',
    },
    { record: 'a visit', screen: 'Today', what: 'when it began and ended, and who came' },
  ],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'provider-month',
  combined: 'ratio',
  wholeMonths: true,
  // As was said last by the month's end. Who was added later, but has visits, was there.
  formula: sql`
    select month as from_on, '' as category,
      count(*) filter (where abs(coalesce(had.minutes, 0) - wanted) * 10 <= wanted) as numerator, count(*) as denominator
    from months
      join lateral (select worker_id, hours_wanted * 60 * days / 7 as wanted, began_on, ended_on from workers
        where from_on < months.until_on and workers.until_on >= months.until_on
          and kind in ('owner', 'paid') and hours_wanted > 0) hers on true
      left join lateral (select sum(minutes) as minutes from worked
        where worked.worker_id = hers.worker_id and worked.month = months.month) had on true
    where (began_on <= month or had.minutes is not null) and (ended_on is null or ended_on >= until_on)
    group by month`,
}
