// What somebody may see of a record, from when to when.
import { newId } from '../../src/platform/db/new-id.ts'
import type { TestSite } from '../support/site/site.ts'

interface Given {
  accountId?: string
  providerId?: string
  relation: string
  scopes: string[]
  /** `ended` yesterday, `begins` tomorrow, `stopped` just now; or in force. */
  days: string
}

/** Gives somebody access to a record. */
export async function give(site: TestSite, areaId: string, personId: string, given: Given) {
  const from = given.days === 'begins' ? `current_date + 2` : `current_date - 9`
  const until = given.days === 'ended' ? `current_date - 2` : 'null'
  const end = given.days === 'stopped' ? `now(), 'account:x'` : 'null, null'
  await site.pool.query(
    `insert into people.access (area_id, person_id, access_id, account_id, provider_id, name,
       relation, scopes, why, from_on, until_on, given_by, ended_at, ended_by)
     values ($1, $2, $3, $4, $5, 'X', $6, $7, 'Because', ${from}, ${until}, 'account:x', ${end})`,
    [
      ...[areaId, personId, newId(), given.accountId ?? null, given.providerId ?? null],
      ...[given.relation, given.scopes],
    ],
  )
}
