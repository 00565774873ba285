import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'

interface Before {
  on: string
  years: number
}

const yearsBefore = ({ on, years }: Before) =>
  sql<Date>`(${on}::date - make_interval(years => ${years}))`

/** Erases what a person said of visits so many years ago, and who could stand in then. As the owner. */
export async function forgetSaid(
  db: Db<'practice'>,
  areaId: string,
  before: Before,
): Promise<void> {
  for (const table of ['day_wish', 'visit_said'] as const)
    await db
      .deleteFrom(`practice.${table}`)
      .where('area_id', '=', areaId)
      .where('said_at', '<', yearsBefore(before))
      .execute()
  // One that nobody took back still counts, however old it is.
  await sql`delete from practice.back_up using practice.back_up_ending as ending
    where back_up.area_id = ${areaId} and ending.area_id = ${areaId}
      and ending.back_up_id = back_up.back_up_id and ended_at < ${yearsBefore(before)}`.execute(db)
}

/** Erases watches that ended so many years ago, what was done by them, and what was answered. As the owner. */
export async function forgetWatches(
  db: Db<'practice'>,
  areaId: string,
  before: Before,
): Promise<void> {
  await sql`delete from practice.watch using practice.watch_ending as ending
    where watch.area_id = ${areaId} and ending.area_id = ${areaId}
      and ending.watch_id = watch.watch_id and ended_at < ${yearsBefore(before)}`.execute(db)
  await db
    .deleteFrom('practice.watch_step')
    .where('area_id', '=', areaId)
    .where('made_at', '<', yearsBefore(before))
    .execute()
  await db
    .deleteFrom('practice.watch_answer')
    .where('area_id', '=', areaId)
    .where('answered_at', '<', yearsBefore(before))
    .execute()
}
