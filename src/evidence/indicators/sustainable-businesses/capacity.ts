import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const capacity: OfProviderMonth = {
  name: 'capacity',
  part: 'sustainable-businesses',
  title: 'Hours that are filled',
  explain:
    'Hours of paid workers with people, by the hours on offer: those, and the free time that was last said by each day. Days before any free time was said are left out, and so is a month that has not ended, or in which nobody was visited.',
  say: '… of the hours on offer were filled.',
  easy: ['How full is the week?', 'We compare visits with free time.'],
  inputs: [
    { record: 'a visit', screen: 'Today', what: 'when it began and ended, and who came' },
    {
      record: 'free time',
      screen: 'Your free time each week',
      what: 'free minutes of each weekday',
    },
  ],
  better: 'none',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'provider-month',
  combined: 'ratio',
  wholeMonths: true,
  formula: sql`
    select paid.month as from_on, '' as category, paid.minutes as numerator, paid.minutes + offered.minutes as denominator
    from (select month, sum(minutes) as minutes from (
        -- As in worked, but only of days of which it is known what was free.
        select month, (select sum(extract(epoch from upper(part) - lower(part))::bigint / 60)
          from unnest(range_agg(tstzrange(began_at, ended_at))) as part) as minutes
        from visits
        where ended_at is not null and worker_kind in ('owner', 'paid') and day in (select day from free)
        group by month, worker_id) each group by month) paid
      join (select month, sum(minutes) as minutes from free group by month) offered using (month)`,
}
