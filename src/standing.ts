import { sql } from 'kysely'
import type { Standing } from '#accounts'
import { scopesHeld } from '#people'
import { providersRunBy } from '#providers'

/**
 * What an account may act for and see in an area, by one query before the request begins: which
 * enterprises it runs, and whom it may see with which scopes.
 */
export const standing: Standing = (area, accountId) => sql`
  select jsonb_build_object('providers', mine.ids) || held.lists as lists
  from (select ${providersRunBy(area.areaId, accountId)} as ids) mine
    cross join lateral (${scopesHeld(area, accountId, sql`mine.ids`)}) held`
