import { sql } from 'kysely'
import { wilson } from '#stats'
import { framework, type OfArea } from '../indicator.ts'

/** A new worker who said yes or no. */
interface Opening {
  providerId: string
  isFair: boolean
}

export const fairOpenings: OfArea<Opening> = {
  name: 'fair-openings',
  part: 'local-work',
  title: 'Fair openings',
  explain:
    'Of paid workers who were added in the period and answered, how many say that they are disabled, a carer, 50 or older, or had been out of work for six months or more: one yes or no, and never which. Who came along from an enterprise that goes on as this one was not added. An enterprise never sees what its worker says.',
  say: '… of new workers are disabled, a carer, 50 or older, or were long out of work.',
  easy: ['Some people find it hard to get work.', 'How many of them got work here?'],
  inputs: [{ record: 'a fair opening', screen: 'Asked once', what: 'yes or no' }],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'area',
  formula: ({ areaId, from, until }) => sql`
    select hired.provider_id as "providerId", said.is_fair as "isFair"
    from (
      select distinct on (provider_id, worker_id) provider_id, worker_id, kind, began_on
      from evidence.worker where area_id = ${areaId} and from_on < ${until}::date
      order by provider_id, worker_id, from_on desc) hired
      join lateral (
        select is_fair from evidence.fair_opening as said
        where said.area_id = ${areaId} and said.provider_id = hired.provider_id and said.worker_id = hired.worker_id
        -- What she says herself counts before what was said of her.
        order by party = 'worker' desc, said_at desc, said_id desc limit 1) said on said.is_fair is not null
    where kind = 'paid' and began_on >= ${from}::date and began_on < ${until}::date
      and not exists (select from evidence.came_along as along where along.area_id = ${areaId}
        and along.provider_id = hired.provider_id and along.worker_id = hired.worker_id)`,
  figure(rows) {
    const of = { some: rows.filter(({ isFair }) => isFair).length, all: rows.length }
    const value = of.all > 0 ? of.some / of.all : undefined
    return { value, of, n: of.all, interval: of.all > 0 ? wilson(of.some, of.all) : undefined }
  },
}
