import { sql, type RawBuilder } from 'kysely'

/** The enterprises of an area that an account runs, as an SQL array of ids. */
export function providersRunBy(
  areaId: string,
  accountId: RawBuilder<string>,
): RawBuilder<string[]> {
  return sql`array(select provider_id from providers.worker where area_id = ${areaId}
    and account_id = ${accountId} and kind = 'owner' and ended_at is null)`
}
