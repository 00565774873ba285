// What is shared of an enterprise, disputed, and asked of somebody whom it supports.
import { newId } from '../../src/platform/db/new-id.ts'
import type { TestSite } from '../support/site/site.ts'
import { askToShow } from '../support/site/asking-to-show.ts'

/** @returns ids for addresses. */
export async function addShared(
  site: TestSite,
  areaId: string,
  { personId, providerId }: { personId: string; providerId: string },
): Promise<{ askId: string; disputeId: string }> {
  const disputeId = newId()
  const of = [areaId, providerId, disputeId]
  await site.rows(
    `insert into evidence.sharing (area_id, provider_id, sharing_id, began_by) values ($1, $2, $3, 'x')`,
    of,
  )
  await site.rows(
    `insert into evidence.dispute (area_id, provider_id, dispute_id, indicator, from_on, until_on, said_by)
     values ($1, $2, $3, 'hours', '2026-01-01', '2027-01-01', 'x')`,
    of,
  )
  await site.rows(
    `insert into evidence.dispute_said (area_id, provider_id, said_id, dispute_id, party, words, said_by)
     values ($1, $2, $3, $3, 'owner', 'Too few', 'x')`,
    of,
  )
  const askId = await askToShow(site, { asha: { personId }, maya: { providerId } })
  await site.rows(
    `insert into evidence.consent_answer (area_id, provider_id, answer_id, ask_id, person_id, said_yes, said_by)
     values ($1, $2, $3, $3, $4, false, 'x')`,
    [areaId, providerId, askId, personId],
  )
  return { askId, disputeId }
}
