import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

/** What a coordinator and an enterprise had to do with each other. */
export const contactKinds = {
  talk: 'A talk',
  visit: 'A visit',
  question: 'A question answered',
  other: 'Something else',
} as const

export type ContactKind = keyof typeof contactKinds

export interface Contact {
  contactId: string
  kind: ContactKind
  /** The day in the area. */
  onDay: string
  words: string
  /** It stands for one that was wrong. */
  corrects: boolean
}

/**
 * The contacts with an enterprise that stand, newest first: one that was corrected is kept, and its
 * correction stands in its place. Coordinators only; for others there are none.
 */
export async function contactsWith(
  db: Db<'providers'>,
  areaId: string,
  providerId: string,
): Promise<Contact[]> {
  const rows = await standing(db, areaId)
    .where('contact.provider_id', '=', providerId)
    .selectAll('contact')
    .orderBy('contact.on_day', 'desc')
    .orderBy('contact.noted_at', 'desc')
    .execute()
  return rows.map(asContact)
}

/** One contact, though it was corrected since. */
export async function contactAt(
  db: Db<'providers'>,
  areaId: string,
  { providerId, contactId }: { providerId: string; contactId: string },
): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('providers.contact')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('provider_id', '=', providerId)
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return row && asContact(row)
}

interface Row {
  contact_id: string
  kind: string
  on_day: string
  words: string
  corrects: string | null
}

function asContact(row: Row): Contact {
  return {
    contactId: row.contact_id,
    kind: row.kind as ContactKind,
    onDay: row.on_day,
    words: row.words,
    corrects: row.corrects !== null,
  }
}

/** The day of the last contact with each enterprise that had one. */
export async function lastContacts(
  db: Db<'providers'>,
  areaId: string,
): Promise<Map<string, string>> {
  const rows = await standing(db, areaId)
    .select(['contact.provider_id', sql<string>`max(contact.on_day)`.as('last')])
    .groupBy('contact.provider_id')
    .execute()
  return new Map(rows.map((row) => [row.provider_id, row.last]))
}

function standing(db: Db<'providers'>, areaId: string) {
  return db
    .selectFrom('providers.contact as contact')
    .where('contact.area_id', '=', areaId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('providers.contact as correction')
            .select('correction.contact_id')
            .where('correction.area_id', '=', areaId)
            .whereRef('correction.corrects', '=', 'contact.contact_id'),
        ),
      ),
    )
}
