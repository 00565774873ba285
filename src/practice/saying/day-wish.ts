import { sql } from 'kysely'
import { noteDone } from '#people'
import type { Db, WholeTransaction } from '../../platform/db/db.ts'

/** What the person would rather have of one day of a plan. It changes nothing by itself. */
export interface DayWish {
  planId: string
  plannedOn: string
  words: string
  /** When she would rather have it: `after lunch`. */
  otherTime: string
  /** Who she would like to come. */
  who: string
  /** She herself, or somebody who helps her. */
  teller: 'person' | 'helper'
  saidAt: Date
}

type Whose = { personId: string } | { providerId: string }

/** What was said last of each day, of plans of a person or an enterprise; what was taken back is left out. */
export async function dayWishes(
  db: Db<'practice'>,
  { areaId, from, until, ...whose }: { areaId: string; from: string; until: string } & Whose,
): Promise<DayWish[]> {
  const of =
    'personId' in whose
      ? sql`person_id = ${whose.personId}`
      : sql`provider_id = ${whose.providerId}`
  const { rows } = await sql<DayWish>`
    select * from (
      select distinct on (plan_id, planned_on) plan_id as "planId", planned_on as "plannedOn", words,
        other_time as "otherTime", who, teller, said_at as "saidAt"
      from practice.day_wish
      where area_id = ${areaId} and ${of} and planned_on between ${from} and ${until}
      order by plan_id, planned_on, said_at desc, wish_id desc) said
    where words <> '' or "otherTime" <> '' or who <> ''`.execute(db)
  return rows
}

/** What was said last of one day, if it was not taken back. */
export async function dayWish(
  db: Db<'practice'>,
  {
    areaId,
    personId,
    planId,
    plannedOn,
  }: { areaId: string; personId: string; planId: string; plannedOn: string },
): Promise<DayWish | undefined> {
  const all = await dayWishes(db, { areaId, personId, from: plannedOn, until: plannedOn })
  return all.find((one) => one.planId === planId)
}

export interface WishToSay extends Omit<DayWish, 'saidAt'> {
  areaId: string
  /** Made with the form. */
  wishId: string
  personId: string
  providerId: string
  by: string
}

/** Says what the person would rather have. A form sent twice is one. As the person, or who helps her. */
export async function sayDayWish(db: WholeTransaction, wish: WishToSay): Promise<void> {
  const { areaId, personId } = wish
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('practice.day_wish')
    .values({
      area_id: areaId,
      wish_id: wish.wishId,
      person_id: personId,
      provider_id: wish.providerId,
      plan_id: wish.planId,
      planned_on: wish.plannedOn,
      words: wish.words,
      other_time: wish.otherTime,
      who: wish.who,
      teller: wish.teller,
      said_by: wish.by,
    })
    .onConflict((same) => same.columns(['area_id', 'wish_id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) await noteDone(db, { areaId, personId }, 'changed day_wish')
}
