import { sql } from 'kysely'
import type { Standing } from '#accounts'
import { scopesHeld } from '#people'
import { providersRunBy } from '#providers'

/**
 * What an account may act for and see in an area, by one query before the request begins: which
 * enterprises it runs, and whom it may see with which scopes. As json, for jsonb costs several times as
 * much here.
 */
export const standing: Standing = (area, accountId) => sql`
  select json_strip_nulls(row_to_json(mine)) as lists
  from (
    select run.providers, held.*
    from (select ${providersRunBy(area.areaId, accountId)} as providers) run
      cross join lateral (${scopesHeld(area, accountId, sql`run.providers`)}) held) mine`
