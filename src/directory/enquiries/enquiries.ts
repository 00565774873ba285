import { sql } from 'kysely'
import { rule } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { count } from '../counts/counts.ts'

/** A question as its provider reads it. */
export interface Enquiry {
  enquiryId: string
  providerId: string
  askedAt: Date
  name: string
  email: string | null
  phone: string | null
  question: string
  answeredAt: Date | null
  cameAt: Date | null
}

export async function enquiry(
  db: Db<'directory'>,
  areaId: string,
  enquiryId: string,
): Promise<Enquiry | undefined> {
  const row = await enquiryRows(db, areaId).where('enquiry_id', '=', enquiryId).executeTakeFirst()
  return row && asEnquiry(row)
}

/** A provider's questions that are still kept, newest first. */
export async function enquiriesOf(
  db: Db<'directory'>,
  areaId: string,
  providerId: string,
): Promise<Enquiry[]> {
  const rows = await enquiryRows(db, areaId)
    .where('provider_id', '=', providerId)
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(asEnquiry)
}

function enquiryRows(db: Db<'directory'>, areaId: string) {
  return db.selectFrom('directory.enquiry').selectAll().where('area_id', '=', areaId)
}

function asEnquiry(
  row: Awaited<ReturnType<ReturnType<typeof enquiryRows>['execute']>>[number],
): Enquiry {
  return {
    enquiryId: row.enquiry_id,
    providerId: row.provider_id,
    askedAt: row.asked_at,
    name: row.name,
    email: row.email,
    phone: row.phone,
    question: row.question,
    answeredAt: row.answered_at,
    cameAt: row.came_at,
  }
}

/** Answered, in whatever way; the time until it is deleted begins with the first time. */
export async function markAnswered(db: Db<'directory'>, areaId: string, enquiryId: string) {
  await db
    .updateTable('directory.enquiry')
    .set({ answered_at: sql`coalesce(answered_at, now())` })
    .where('area_id', '=', areaId)
    .where('enquiry_id', '=', enquiryId)
    .execute()
}

/** The question led to support: counted once, by how the person had heard. */
export async function markCame(db: Db<'directory'>, areaId: string, enquiryId: string) {
  const came = await db
    .updateTable('directory.enquiry')
    .set({ came_at: sql`now()`, answered_at: sql`coalesce(answered_at, now())` })
    .where('area_id', '=', areaId)
    .where('enquiry_id', '=', enquiryId)
    .where('came_at', 'is', null)
    .returning(['provider_id', 'heard_from'])
    .executeTakeFirst()
  if (came)
    await count(db, { areaId, providerId: came.provider_id, what: 'came', route: came.heard_from })
}

/**
 * Deletes questions whose time is over: so many days after the answer, or so many after being
 * asked. Their counts stay.
 * @returns how many went.
 */
export async function forgetOldEnquiries(
  db: Db<'directory' | 'areas'>,
  areaId: string,
): Promise<number> {
  const afterAnswer = await rule(db, areaId, 'enquiry_kept_after_answer')
  const unanswered = await rule(db, areaId, 'enquiry_kept_unanswered')
  const gone = await db
    .deleteFrom('directory.enquiry')
    .where('area_id', '=', areaId)
    .where(
      sql<boolean>`coalesce(answered_at + make_interval(days => ${afterAnswer}),
        asked_at + make_interval(days => ${unanswered})) < now()`,
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
