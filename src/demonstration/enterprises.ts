import { sql } from 'kysely'
import type { WholeTransaction } from '../platform/db/db.ts'
import type { Chance } from './lives/chance.ts'
import { numberOf } from './lives/calendar.ts'
import type { Enterprise, Slot } from './lives/county.ts'

/** Enterprises of up to so many full-time equivalents write their everyday record here. */
const atMost = 10

/** The one that can be looked at as its owner: enough people that its pages are worth a look. */
const known: Record<string, Pick<Enterprise, 'places' | 'colleagues'>> = {
  'In Your Own Time': { places: 6, colleagues: ['paid'] },
}

interface Found {
  providerId: string
  name: string
  contactName: string
  fullTimeEquivalent: number
  localityId: string | null
  support: string[]
  languages: string[]
  pence: number | null
  unit: 'hour' | 'visit' | 'night'
  minimumMinutes: number | null
  owner: { workerId: string; accountId: string } | null
  busy: Slot[] | null
  freeSaidOn: string | null
}

interface Span {
  from: string
  until: string
}

/**
 * The enterprises of an area as lives see them, in an order that is the same in each installation:
 * most of the small ones take part.
 */
export async function enterprisesOf(
  db: WholeTransaction,
  areaId: string,
  { from, until }: Span,
  chance: Chance,
  turns: ReadonlyMap<string, Enterprise['turn']>,
): Promise<Enterprise[]> {
  const found = await read(db, areaId)
  return found
    .filter(({ name }) => name in known || turns.has(name) || chance.is(0.75))
    .map((one): Enterprise => {
      const isNew = !one.owner && chance.is(0.12)
      const [first, last] = [numberOf(from), numberOf(until)]
      const listedOn = isNew
        ? chance.between(first, first + Math.floor((last - first) / 2))
        : first - chance.between(60, 1800)
      const { owner, busy, freeSaidOn, pence, ...rest } = one
      return {
        ...{ ...rest, ...known[one.name], listedOn, pence: pence ?? 2000, busy: busy ?? [] },
        ...(owner ? { owner } : {}),
        ...(freeSaidOn ? { freeSaidOn: numberOf(freeSaidOn) } : {}),
        turn: turns.get(one.name) ?? (one.name in known ? 'steady' : turnOf(chance)),
      }
    })
}

function turnOf(chance: Chance): Enterprise['turn'] {
  return chance.is(0.1) ? 'grows' : 'steady'
}

async function read(db: WholeTransaction, areaId: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select provider.provider_id as "providerId", provider.name, contact_name as "contactName",
      full_time_equivalent::float8 as "fullTimeEquivalent", locality_id as "localityId",
      array(select distinct term from providers.service_term
        where service_term.area_id = ${areaId} and vocabulary = 'support' and service_id in (
          select service_id from providers.service
          where service.area_id = ${areaId} and service.provider_id = provider.provider_id)
        order by term) as support,
      array(select term from providers.provider_term
        where provider_term.area_id = ${areaId} and provider_term.provider_id = provider.provider_id
          and vocabulary = 'language' order by term) as languages,
      price.pence, coalesce(price.unit, 'visit') as unit, (
        select min(minimum_visit_minutes) from providers.service
        where service.area_id = ${areaId} and service.provider_id = provider.provider_id) as "minimumMinutes", (
        select json_build_object('workerId', worker_id, 'accountId', account_id) from providers.worker
        where worker.area_id = ${areaId} and worker.provider_id = provider.provider_id and kind = 'owner'
          and account_id is not null and ended_at is null) as owner, (
        select json_agg(json_build_object('weekdays', weekdays, 'minutes', minutes,
          'at', extract(hour from begins_at) * 60 + extract(minute from begins_at)))
        from practice.plan where plan.area_id = ${areaId} and plan.provider_id = provider.provider_id
          and begins_at is not null) as busy, (
        select min(as_of)::text from providers.availability
        where availability.area_id = ${areaId} and availability.provider_id = provider.provider_id) as "freeSaidOn"
    from providers.provider
      left join lateral (
        select pence, case unit when 'hour' then 'hour' when 'night' then 'night' else 'visit' end as unit
        from providers.price
        where price.area_id = ${areaId} and pence > 0 and unit in ('hour', 'visit', 'session', 'day', 'half_day', 'night')
          and service_id in (select service_id from providers.service
            where service.area_id = ${areaId} and service.provider_id = provider.provider_id)
        order by unit <> 'hour', pence, price_id limit 1) price on true
    where provider.area_id = ${areaId} and full_time_equivalent <= ${atMost}
      and not exists (select from providers.closure
        where closure.area_id = ${areaId} and closure.provider_id = provider.provider_id)
    order by provider.name`.execute(db)
  return rows
}
