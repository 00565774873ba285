import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'

interface Give {
  areaId: string
  personId: string
  providerId: string
  /** The provider's, as the person knows her. */
  providerName: string
  by: string
  days: number
}

/**
 * Lets the enterprise that keeps a record on paper see it for some days. As the owner only.
 * @returns the access's id.
 */
export async function givePaperAccess(db: Db<'people'>, give: Give): Promise<string> {
  const accessId = newId()
  await db
    .insertInto('people.access')
    .values({
      ...{ area_id: give.areaId, person_id: give.personId, access_id: accessId },
      ...{ provider_id: give.providerId, relation: 'provider', name: give.providerName },
      scopes: ['about_me', 'plan', 'own_visits', 'agreement'],
      ...{ why: 'They began this record with me, on paper', given_by: give.by },
      from_on: sql<string>`current_date`,
      until_on: sql<string>`current_date + ${give.days}::int`,
    })
    .execute()
  return accessId
}
