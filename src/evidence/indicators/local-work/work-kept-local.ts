import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'
import { milesBetween } from '../miles.ts'

export const workKeptLocal: OfProviderMonth = {
  name: 'work-kept-local',
  part: 'local-work',
  title: 'Work kept local',
  explain:
    'Hours of paid workers who live within 8 km of where the enterprise is, by hours of those who said where they live. Distances are straight lines between the middles of towns and villages, as was said last and is listed now.',
  say: '… of paid hours were by workers who live within 8 km.',
  easy: ['Do workers live nearby?', 'We count the hours of those who do.'],
  inputs: [
    { record: 'where a worker lives', screen: 'Asked once', what: 'the town or village' },
    { record: 'a visit', screen: 'Today', what: 'when it began and ended, and who came' },
  ],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'provider-month',
  combined: 'ratio',
  formula: sql`
    select month as from_on, '' as category,
      coalesce(sum(minutes) filter (where ${milesBetween('home', 'seat')} <= 8 / 1.609344), 0) as numerator,
      sum(minutes) as denominator
    from worked
      join (select distinct worker_id, locality_id from workers) lives using (worker_id)
      join enterprise on true
      join evidence.locality home on home.area_id = enterprise.area_id and home.locality_id = lives.locality_id
      join evidence.locality seat on seat.area_id = enterprise.area_id and seat.locality_id = enterprise.locality_id
    where worker_kind in ('owner', 'paid') group by month`,
}
