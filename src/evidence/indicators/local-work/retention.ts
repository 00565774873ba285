import { sql } from 'kysely'
import { framework, type OfArea } from '../indicator.ts'
import { lastingTo, type Lasted } from '../lasting.ts'

export const retention: OfArea<Lasted> = {
  name: 'retention',
  part: 'local-work',
  title: 'Workers who stay a year',
  explain:
    'The share of paid workers who stay beyond twelve months, by Kaplan and Meier, with Greenwood’s interval: from the day on which one was added here until she left, or the enterprise closed. One who is still there, or was when the enterprise merged, was taken over or moved, counts for as long as she has been. Whoever runs an enterprise is not among them.',
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
    select provider_id as "providerId", least(ended_on, closed_on, ${until}::date) - began_on as days,
      coalesce(least(ended_on, closed_on) < ${until}::date
        and (became is null or became = 'closed' or ended_on < closed_on), false) as ended
    from (
      select distinct on (provider_id, worker_id) provider_id, kind, began_on, ended_on
      from evidence.worker where area_id = ${areaId} and from_on < ${until}::date
      order by provider_id, worker_id, from_on desc) last
      join (select provider_id, closed_on, became from evidence.provider where area_id = ${areaId}) there using (provider_id)
    where kind = 'paid' and began_on < ${until}::date and began_on <= coalesce(closed_on, 'infinity')`,
  figure: (rows) => lastingTo(12, rows),
}
