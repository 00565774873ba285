import { sql, type Expression, type RawBuilder } from 'kysely'
import type { Db } from '../platform/db/db.ts'
import { isOpen, isSuitableAge, saysOneOf, type Ages, type OpenAt } from './published-conditions.ts'
import type { Term } from './vocabularies.ts'

/** Whose services may be given out, and which of them somebody asks for. */
export interface ServicesWanted {
  areaId: string
  /** A query of the caller's own tables: the provider_id of everyone whom the public may see. */
  among: RawBuilder<unknown>
  /** Only theirs, in this order, each beginning with the service that suits best. */
  ranked?: Ranked[]
  serviceIds?: string[]
  providerIds?: string[]
  /** One of each list at least, said by the service or by its provider. */
  terms?: Term[][]
  ages?: Ages
  open?: OpenAt
  /** Changed since then: the provider herself, or one of those that the caller's query gives. */
  changed?: { since: Date; among: RawBuilder<unknown> }
  /** Only where people go to a place that is said. */
  placed?: boolean
  /** A query for the service_id of those that are near enough. */
  near?: Expression<unknown>
}

export interface Ranked {
  providerId: string
  serviceId: string | null
}

export interface PublishedService {
  serviceId: string
  providerId: string
  /** When what its provider says was last changed. */
  changedAt: Date
}

/** How many there are. */
export async function countPublishedServices(
  db: Db<'providers'>,
  wanted: ServicesWanted,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*) as number ${matching(wanted)}`.execute(db)
  return rows[0]!.number
}

/**
 * Some of them in an order that stays: by provider and by service, or as they are ranked. After
 * one of them, which costs the same however far on it is, or from an offset.
 */
export async function publishedServices(
  db: Db<'providers'>,
  wanted: ServicesWanted,
  {
    limit,
    offset = 0,
    after,
  }: { limit: number; offset?: number; after?: Pick<PublishedService, 'serviceId' | 'providerId'> },
): Promise<PublishedService[]> {
  const order = wanted.ranked
    ? sql`rank, service.service_id is distinct from sought.first, service.position, service.service_id`
    : sql`service.provider_id, service.service_id`
  const { rows } = await sql<PublishedService>`
    select service.service_id as "serviceId", service.provider_id as "providerId",
      provider.changed_at as "changedAt"
    ${matching(wanted, after?.providerId)}
    ${after ? sql`and (service.provider_id, service.service_id) > (${after.providerId}::uuid, ${after.serviceId}::uuid)` : sql``}
    order by ${order} limit ${limit} offset ${offset}`.execute(db)
  return rows
}

/** @param from whose services are the first that count, said of each table that is joined. */
function matching(wanted: ServicesWanted, from?: string) {
  const { areaId, among, ranked, serviceIds, providerIds, terms, ages, open, changed, near } =
    wanted
  const conditions = [
    sql`service.area_id = ${areaId}`,
    sql`service.provider_id in (select provider_id from (${among}) seen
      ${from ? sql`where provider_id >= ${from}::uuid` : sql``})`,
    from && sql`provider.provider_id >= ${from}::uuid`,
    sql`not exists (select from providers.closure closure
      where closure.area_id = ${areaId} and closure.provider_id = service.provider_id)`,
    serviceIds && sql`service.service_id = any(${serviceIds}::uuid[])`,
    providerIds && sql`service.provider_id = any(${providerIds}::uuid[])`,
    ...(terms ?? []).map((group) => saysOneOf(areaId, group)),
    ages && isSuitableAge(ages),
    open && isOpen(areaId, open),
    changed &&
      sql`(provider.changed_at >= ${changed.since} or service.provider_id in (${changed.among}))`,
    wanted.placed && isPlaced,
    near && sql`service.service_id in ${near}`,
  ].filter((one) => typeof one === 'object')
  return sql`
    from providers.service service
    join providers.provider provider
      on provider.area_id = ${areaId} and provider.provider_id = service.provider_id
    ${ranked ? inOrder(ranked) : sql``}
    where ${sql.join(conditions, sql` and `)}`
}

/** Only where it is known that people go to a place is it shown, even where one was typed. */
const isPlaced = sql`num_nulls(service.place_name, service.place_address, service.place_postcode) = 0
  and service.delivery in ('you_go_there', 'both')`

function inOrder(ranked: Ranked[]) {
  return sql`join unnest(${ranked.map((one) => one.providerId)}::uuid[],
      ${ranked.map((one) => one.serviceId)}::uuid[]) with ordinality
    as sought(provider_id, first, rank) on sought.provider_id = service.provider_id`
}
