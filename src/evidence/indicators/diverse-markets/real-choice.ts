import { sql } from 'kysely'
import { framework, type OfArea } from '../indicator.ts'
import { milesBetween } from '../miles.ts'
import { median } from '../../median.ts'

/** One who asked, and how many enterprises she could have chosen from. */
interface Choice {
  providerId: string
  choices: number
}

export const realChoice: OfArea<Choice> = {
  name: 'real-choice',
  part: 'diverse-markets',
  title: 'How many to choose from',
  explain:
    'For each who asked, was introduced or was turned down and of whom it was noted where they live: how many enterprises whose listing was open to people then, and not paused, had said by that day that they have free time (on the day of the week that was wanted, where one was), offer the kind of support (where one was noted), and come to that place. The median. Distances are straight lines between the middles of localities; what an enterprise offers is its listing as it is now.',
  say: 'Those who asked had … to choose from, in the middle.',
  easy: ['You want to choose who comes.', 'How many have space near you?'],
  inputs: [
    {
      record: 'who asked',
      screen: 'Who asked',
      what: 'where, for what, which day',
    },
    {
      record: 'free time',
      screen: 'Your free time each week',
      what: 'free minutes of each weekday',
    },
    {
      record: 'a service',
      screen: 'Your listing',
      what: 'its kinds of support, and where it comes to',
    },
  ],
  better: 'more',
  source: framework,
  unit: 'things',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'area',
  formula: ({ areaId, from, until }) => sql`
    with wanted as materialized (
      select * from evidence.approach
      where area_id = ${areaId} and locality_id is not null and on_day >= ${from} and on_day < ${until}),
    offers as materialized (
      select service.provider_id, service.support, greatest(listed_on, approval.from_on) as open_on, closed_on,
        place.locality_id
      from evidence.service join evidence.provider using (area_id, provider_id)
        join evidence.approval using (area_id, provider_id)
        left join evidence.locality home on home.area_id = ${areaId} and home.locality_id = provider.locality_id
        join evidence.locality place on place.area_id = ${areaId} and case
          when service.comes_to is not null then place.locality_id = any (service.comes_to)
          when service.delivery = 'you_go_there' then place.locality_id = home.locality_id
          when service.delivery is null then false
          -- Whoever names neither distance nor places comes to all of the area, as in the directory.
          else service.travel_miles is null or ${milesBetween('home', 'place')} <= service.travel_miles end
      where service.area_id = ${areaId}),
    paused as materialized (select * from evidence.pause where area_id = ${areaId}),
    said as materialized (
      select provider_id, as_of, lead(as_of) over (partition by provider_id order by as_of) as until_on
      from (select distinct provider_id, as_of from evidence.availability where area_id = ${areaId}) each),
    free as materialized (select * from evidence.availability where area_id = ${areaId} and free_minutes > 0)
    select wanted.provider_id as "providerId", (
      select count(distinct offers.provider_id)
      from offers join said on said.provider_id = offers.provider_id
        and said.as_of <= wanted.on_day and (said.until_on is null or said.until_on > wanted.on_day)
        join free on free.provider_id = said.provider_id and free.as_of = said.as_of
      where offers.locality_id = wanted.locality_id
        and (wanted.support is null or wanted.support = any (offers.support))
        and (wanted.weekday is null or free.weekday = wanted.weekday)
        and offers.open_on <= wanted.on_day and (offers.closed_on is null or offers.closed_on > wanted.on_day)
        and not exists (select from paused where paused.provider_id = offers.provider_id
          and paused.from_on <= wanted.on_day and (paused.until_on is null or paused.until_on > wanted.on_day)))::int as choices
    from wanted`,
  figure: (rows) => ({ value: median(rows.map(({ choices }) => choices)), n: rows.length }),
}
