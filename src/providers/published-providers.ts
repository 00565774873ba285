import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../platform/db/db.ts'

/** Who may be given out, and whom of them somebody asks for. */
export interface ProvidersWanted {
  areaId: string
  /** A query of the caller's own tables: the provider_id of everyone whom the public may see. */
  among: RawBuilder<unknown>
  /** Only these, in this order. */
  ranked?: { providerId: string }[]
  providerIds?: string[]
  /** Changed since then: the provider herself, or one of those that the caller's query gives. */
  changed?: { since: Date; among: RawBuilder<unknown> }
}

export async function countPublishedProviders(
  db: Db<'providers'>,
  wanted: ProvidersWanted,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*) as number ${matching(wanted)}`.execute(db)
  return rows[0]!.number
}

/** The ids of some of them, in an order that stays: after one of them, or from an offset. */
export async function publishedProviders(
  db: Db<'providers'>,
  wanted: ProvidersWanted,
  { limit, offset = 0, after }: { limit: number; offset?: number; after?: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select provider.provider_id as id
    ${matching(wanted, after)}
    ${after ? sql`and provider.provider_id > ${after}::uuid` : sql``}
    order by ${wanted.ranked ? sql`rank` : sql`provider.provider_id`}
    limit ${limit} offset ${offset}`.execute(db)
  return rows.map((row) => row.id)
}

/** @param from who is the first that counts, said of each table that is joined. */
function matching({ areaId, among, ranked, providerIds, changed }: ProvidersWanted, from?: string) {
  const inOrder = sql`join unnest(${ranked?.map((one) => one.providerId) ?? []}::uuid[])
    with ordinality as sought(provider_id, rank) on sought.provider_id = provider.provider_id`
  const conditions = [
    sql`provider.area_id = ${areaId}`,
    sql`provider.provider_id in (select provider_id from (${among}) seen
      ${from ? sql`where provider_id >= ${from}::uuid` : sql``})`,
    sql`not exists (select from providers.closure closure
      where closure.area_id = ${areaId} and closure.provider_id = provider.provider_id)`,
    providerIds && sql`provider.provider_id = any(${providerIds}::uuid[])`,
    changed &&
      sql`(provider.changed_at >= ${changed.since} or provider.provider_id in (${changed.among}))`,
  ].filter((one) => typeof one === 'object')
  return sql`from providers.provider provider
    ${ranked ? inOrder : sql``}
    where ${sql.join(conditions, sql` and `)}`
}

/** When anything that providers say was last changed in an area, or one of them stopped. */
export async function lastProviderChange(
  db: Db<'providers'>,
  areaId: string,
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select greatest(
      (select max(changed_at) from providers.provider where area_id = ${areaId}),
      (select max(closed_at) from providers.closure where area_id = ${areaId})) as at`.execute(db)
  return rows[0]!.at
}
