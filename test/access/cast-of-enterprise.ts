// Who runs an enterprise and works there, and what is kept of it.
import { newId } from '../../src/platform/db/new-id.ts'
import type { TestSite } from '../support/site/site.ts'

/** Somebody runs an enterprise, or works there. @returns the worker's id. */
export async function runs(
  site: TestSite,
  areaId: string,
  providerId: string,
  accountId: string | undefined,
  kind: 'owner' | 'paid',
  name = 'X',
): Promise<string> {
  const workerId = newId()
  await site.pool.query(
    `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
     values ($1, $2, $3, $4, $5, $6, 'x')`,
    [areaId, providerId, workerId, name, kind, accountId ?? null],
  )
  return workerId
}

/** What is kept of an enterprise besides its listing: a change of a worker, a claim, a contact, what became of it. */
export async function tellOfEnterprise(
  site: TestSite,
  areaId: string,
  providerId: string,
  { workerId, accountId }: { workerId: string; accountId: string },
) {
  const of = [areaId, providerId, newId()]
  await site.pool.query(
    `insert into providers.worker_change
       (area_id, provider_id, change_id, worker_id, name, kind, changed_by)
     values ($1, $2, $3, $4, 'ASHA-WORKER', 'paid', 'x')`,
    [...of, workerId],
  )
  await site.pool.query(
    `insert into providers.claim (area_id, provider_id, claim_id, account_id, words)
     values ($1, $2, $3, $4, 'ASHA-CLAIM')`,
    [...of, accountId],
  )
  await site.pool.query(
    `insert into providers.contact (area_id, provider_id, contact_id, kind, on_day, words, noted_by)
     values ($1, $2, $3, 'talk', current_date, 'ASHA-CONTACT', 'x')`,
    of,
  )
  // The same id as the contact’s: addresses need one each.
  await site.pool.query(
    `insert into providers.became (area_id, provider_id, became_id, what, on_day, note, said_by)
     values ($1, $2, $3, 'grew', current_date, 'ASHA-BECAME', 'x')`,
    of,
  )
  await site.pool.query(
    `insert into providers.became_into (area_id, provider_id, became_id, into_provider_id) values ($1, $2, $3, $2)`,
    of,
  )
  return of[2]!
}
