// Maya asks Asha whether something of her may be shown to others.
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestSite } from './site.ts'

interface Asking {
  asha: { personId: string }
  maya: { providerId: string }
  goalId?: string
  audience?: 'coordinator' | 'tender' | 'everyone'
  untilOn?: string
}

/** @returns the ask's id. */
export async function askToShow(
  site: TestSite,
  { asha, maya, goalId, audience = 'tender', untilOn = '2099-01-31' }: Asking,
): Promise<string> {
  const askId = newId()
  await site.rows(
    `insert into evidence.consent_ask
       (area_id, ask_id, provider_id, person_id, goal_id, audience, until_on, asked_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'x')`,
    [
      ...[site.area.areaId, askId, maya.providerId, asha.personId],
      ...[goalId ?? null, audience, untilOn],
    ],
  )
  return askId
}
