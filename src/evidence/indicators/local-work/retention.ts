import { sql } from 'kysely'
import { framework, type OfArea } from '../indicator.ts'
import { lastingTo, type Lasted } from '../lasting.ts'

export const retention: OfArea<Lasted> = {
  name: 'retention',
  part: 'local-work',
  title: 'Workers who stay a year',
  explain:
    'The share of paid workers who stay beyond twelve months, by Kaplan and Meier, with Greenwood’s interval: from the day on which one was added here until she left, or the enterprise closed. One who is still there, or was when the enterprise merged, was taken over or moved, counts for as long as she has been; and who came along to what it goes on as is one worker, from her first day with the former one. Whoever runs an enterprise is not among them.',
  say: '… of paid workers stay for a year or longer.',
  easy: ['Do workers stay in their job?', 'We count who is there after a year.'],
  inputs: [
    { record: 'a worker', screen: 'Who works with you', what: 'when she was added, and left' },
  ],
  better: 'more',
  source: `Kaplan and Meier, JASA 53 (1958) 457–481; Greenwood, 1926. ${framework}`,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'area',
  // As what she works was said last counts. Of one that goes on as another nobody has left by that.
  formula: ({ areaId, until }) => sql`
    with recursive last as materialized (
      select distinct on (provider_id, worker_id) provider_id, worker_id, kind, began_on, ended_on
      from evidence.worker where area_id = ${areaId} and from_on < ${until}::date
      order by provider_id, worker_id, from_on desc),
    along as (
      select came.* from evidence.came_along as came
        join last as later on later.provider_id = came.provider_id and later.worker_id = came.worker_id
        join last as former on former.provider_id = came.former_provider_id and former.worker_id = came.former_worker_id
      where came.area_id = ${areaId} and later.kind = 'paid' and former.kind = 'paid' and later.began_on < ${until}::date),
    before as (
      select provider_id, worker_id, former_provider_id, former_worker_id from along
      union
      select before.provider_id, before.worker_id, along.former_provider_id, along.former_worker_id
      from before join along on along.provider_id = before.former_provider_id and along.worker_id = before.former_worker_id)
    select provider_id as "providerId", least(ended_on, closed_on, ${until}::date) - first_on as days,
      coalesce(least(ended_on, closed_on) < ${until}::date
        and (became is null or became = 'closed' or ended_on < closed_on), false) as ended
    from last
      join (select provider_id, closed_on, became from evidence.provider where area_id = ${areaId}) there using (provider_id)
      cross join lateral (select least(began_on, (select min(former.began_on) from before
        join last as former on former.provider_id = former_provider_id and former.worker_id = former_worker_id
        where before.provider_id = last.provider_id and before.worker_id = last.worker_id)) as first_on) since
    where kind = 'paid' and began_on < ${until}::date and began_on <= coalesce(closed_on, 'infinity')
      and not exists (select from along
        where former_provider_id = last.provider_id and former_worker_id = last.worker_id)`,
  figure: (rows) => lastingTo(12, rows),
}
