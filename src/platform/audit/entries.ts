import { sql } from 'kysely'
import type { Db } from '../db/db.ts'

/** What somebody did to a person's record on one day, however often. */
export interface OfDay {
  /** The day in the area: `2026-03-03`. */
  on: string
  action: string
  what: string
  actor: string
  accountId: string | null
  providerId: string | null
  times: number
  firstAt: Date
  lastAt: Date
}

export interface Entries {
  /** The newest first. */
  days: OfDay[]
  /** For the next page: what was before this day. None: there is nothing earlier. */
  before?: string
}

/**
 * Who did what to a person's record, by day: each reading is an entry, and those of one day that
 * are alike are told as one. Days are whole, so no page cuts one.
 * @param before a day, whose entries are not told.
 * @param limit of entries to go back by, as far as they don't end within a day.
 */
export async function entriesAbout(
  db: Db<'audit'>,
  areaId: string,
  personId: string,
  { before, limit = 200 }: { before?: string; limit?: number } = {},
): Promise<Entries> {
  const about = sql`area_id = ${areaId} and person_id = ${personId}
    and at < coalesce(${before ?? null}::date::timestamptz, 'infinity')`
  const { rows } = await sql<OfDay & { next: string | null }>`
    with earliest as (select max(at::date) as on_date from (
      select at from audit.entry where ${about} order by at desc offset ${limit - 1} limit 1) last)
    select at::date as "on", action, what, actor, account_id as "accountId",
      provider_id as "providerId", count(*) as times, min(at) as "firstAt", max(at) as "lastAt",
      (select on_date from earliest where exists (
        select from audit.entry where ${about} and at < on_date::timestamptz)) as next
    from audit.entry
    where ${about} and at >= coalesce((select on_date::timestamptz from earliest), '-infinity')
    group by 1, action, what, actor, account_id, provider_id
    order by 1 desc, "lastAt" desc`.execute(db)
  const days = rows.map((row): OfDay => {
    const { next: _, ...ofDay } = row
    return ofDay
  })
  return { days, before: rows[0]?.next ?? undefined }
}
