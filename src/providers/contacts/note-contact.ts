import type { Db } from '../../platform/db/db.ts'
import type { ContactKind } from './contacts.ts'

interface Noting {
  areaId: string
  providerId: string
  /** Made with the form, so that one sent twice is one. */
  contactId: string
  kind: ContactKind
  onDay: string
  words: string
  /** The contact in whose place this one stands. */
  corrects?: string
  by: string
}

/**
 * Keeps a contact with an enterprise, or the correction of one.
 * @returns false when somebody else has corrected it meanwhile: then nothing is kept.
 */
export async function noteContact(db: Db<'providers'>, noting: Noting): Promise<boolean> {
  const { areaId, providerId, contactId } = noting
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('providers.contact')
    .values({
      ...{ area_id: areaId, provider_id: providerId, contact_id: contactId },
      ...{ kind: noting.kind, on_day: noting.onDay, words: noting.words },
      ...{ corrects: noting.corrects ?? null, noted_by: noting.by },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (Number(numInsertedOrUpdatedRows) > 0) return true
  const kept = await db
    .selectFrom('providers.contact')
    .select('contact_id')
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return kept !== undefined
}
