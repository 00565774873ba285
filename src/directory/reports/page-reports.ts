import { sql } from 'kysely'
import type { Area } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import type { Listing } from '../listing/listings.ts'

/** Something that is wrong on a page, told to the coordinator. */
export interface PageReport {
  reportId: string
  slug: string
  reportedAt: Date
  what: string
  email: string | null
}

/** Keeps a report and emails it to the coordinator. One that is sent twice is kept and emailed once, unless it was mended. */
export async function reportPage(
  db: Db<'directory' | 'messages'>,
  area: Area,
  listing: Listing,
  report: { reportId: string; what: string; email?: string },
): Promise<void> {
  const kept = await db
    .insertInto('directory.page_report')
    .values({
      area_id: area.areaId,
      report_id: report.reportId,
      provider_id: listing.providerId,
      what: report.what,
      email: report.email,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['area_id', 'report_id'])
        .doUpdateSet({ what: report.what, email: report.email })
        .where(
          sql<boolean>`(page_report.what, page_report.email)
            is distinct from (excluded.what, excluded.email)`,
        ),
    )
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return
  await sendEmail(db, {
    to: area.scheme.email,
    replyTo: report.email,
    subject: `Something is wrong on the page of ${listing.name}`,
    body: `Somebody reports about ${listing.name}:\n\n${report.what}\n\nIt waits on the admin page until you have put it right.`,
  })
}

/** Those that wait for the coordinator, oldest first. */
export async function pageReports(db: Db<'directory'>, areaId: string): Promise<PageReport[]> {
  const rows = await db
    .selectFrom('directory.page_report as report')
    .innerJoin('directory.listing as listing', (join) =>
      join
        .onRef('listing.area_id', '=', 'report.area_id')
        .onRef('listing.provider_id', '=', 'report.provider_id'),
    )
    .select([
      'report.report_id',
      'report.reported_at',
      'report.what',
      'report.email',
      'listing.slug',
    ])
    .where('report.area_id', '=', areaId)
    .orderBy('report.reported_at')
    .execute()
  return rows.map((row) => ({
    reportId: row.report_id,
    slug: row.slug,
    reportedAt: row.reported_at,
    what: row.what,
    email: row.email,
  }))
}

/** Put right: the report and the address of whoever sent it are deleted. */
export async function resolveReport(
  db: Db<'directory'>,
  areaId: string,
  reportId: string,
): Promise<void> {
  await db
    .deleteFrom('directory.page_report')
    .where('area_id', '=', areaId)
    .where('report_id', '=', reportId)
    .execute()
}
