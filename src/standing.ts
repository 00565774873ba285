import { sql } from 'kysely'
import type { Standing } from '#accounts'
import { scopesHeld } from '#people'
import { visitedBy } from '#practice'
import { providersRunBy, workersOf } from '#providers'

/**
 * What an account may act for and see in an area, by one query before the request begins: which
 * enterprises it runs, where it works, and whom it may see with which scopes. As json, for jsonb costs
 * several times as much here.
 */
export const standing: Standing = (area, accountId) => sql`
  select json_strip_nulls(row_to_json(mine)) as lists
  from (
    select run.providers, work.*, held.*
    from (select ${providersRunBy(area.areaId, accountId)} as providers) run
      cross join lateral (${workersOf(area.areaId, accountId)}) work
      cross join lateral (${scopesHeld(area, accountId, {
        providerIds: sql`run.providers`,
        visited: visitedBy(area, sql`work.workers`),
      })}) held) mine`
