import { sql, type RawBuilder } from 'kysely'

/** The enterprises of an area that an account runs, as an SQL array of ids. */
export function providersRunBy(
  areaId: string,
  accountId: RawBuilder<string>,
): RawBuilder<string[]> {
  return sql`array(select provider_id from providers.worker where area_id = ${areaId}
    and account_id = ${accountId} and kind = 'owner' and ended_at is null)`
}

/**
 * What an account does in the enterprises of an area: a query of one row of lists, `workers`, which it
 * is, `works_at`, where, in the same order, and `works_for`, where it runs nothing. Null is none.
 */
export function workersOf(areaId: string, accountId: RawBuilder<string>): RawBuilder<unknown> {
  return sql`select array_agg(worker_id order by worker_id) as workers,
      array_agg(provider_id order by worker_id) as works_at,
      array_agg(provider_id) filter (where kind <> 'owner') as works_for
    from providers.worker where area_id = ${areaId} and account_id = ${accountId} and ended_at is null`
}
