import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { recordConsent, type Decision } from '../access/consents.ts'
import { noteDone } from '../trail.ts'
import { givePaperAccess } from './paper-access.ts'

interface Begin {
  areaId: string
  /** Made with the form: one sent twice is one record. */
  personId: string
  name: string
  /** What the person agreed to, in words. */
  agreed: string
  decided: Decision
  providerId: string
  /** The provider's, as the person knows her. */
  providerName: string
  /** `provider:<id>`. */
  by: string
  /** How long the provider may see it, unless an agreement says otherwise. */
  days: number
}

/**
 * Begins a record on paper, for somebody who has no account. The provider reads it for some days:
 * with an agreement, as long as that says. As the owner only: nobody has access to it yet.
 * @returns whether it is there now; not, where the id is another record's.
 */
export async function beginPaperRecord(db: Db<'people' | 'audit'>, begin: Begin): Promise<boolean> {
  const { areaId, personId, providerId, by } = begin
  const of = { area_id: areaId, person_id: personId }
  const begun = await db
    .insertInto('people.person')
    .values({ ...of, name: begin.name, begun_by: by })
    .onConflict((known) => known.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (!begun) return (await paperRecord(db, areaId, personId))?.providerId === providerId
  await db
    .insertInto('people.paper_record')
    .values({ ...of, provider_id: providerId })
    .execute()
  const accessId = await givePaperAccess(db, begin)
  const consentId = newId()
  const acts = { areaId, personId, actsFor: providerId }
  const decision = begin.agreed
  await recordConsent(db, { ...acts, consentId, decision, by, ...begin.decided })
  await db
    .updateTable('people.consent')
    .set({ access_id: accessId })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('consent_id', '=', consentId)
    .execute()
  await noteDone(db, acts, 'began paper_record')
  return true
}

/** A record that was begun on paper, if whoever asks may see it. */
export async function paperRecord(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<{ providerId: string; isClaimed: boolean } | undefined> {
  const row = await db
    .selectFrom('people.paper_record')
    .select(['provider_id', 'claimed_at'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && { providerId: row.provider_id, isClaimed: row.claimed_at !== null }
}
