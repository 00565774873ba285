import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { addDays, dayOf, momentOf } from '../plan/occurrences.ts'

/** When an enterprise doesn't read messages, and what is answered then. */
export interface QuietHours {
  /** On which they begin; 1 is Monday. None: there are no quiet hours. */
  weekdays: number[]
  /** `18:00` */
  fromAt: string
  /** Where it is before the beginning, that is on the next day. */
  untilAt: string
  answer: string
}

export const usualAnswer =
  'Thank you for your message. I am not working just now. I will read it when I am back.'

/** What was said last. As whoever runs the enterprise, or as the owner. */
export async function quietHours(
  db: Db<'practice'>,
  areaId: string,
  providerId: string,
): Promise<QuietHours | undefined> {
  const { rows } = await sql<QuietHours>`
    select weekdays, to_char(from_at, 'HH24:MI') as "fromAt", to_char(until_at, 'HH24:MI') as "untilAt", answer
    from practice.quiet_hours
    where area_id = ${areaId} and provider_id = ${providerId}
    order by said_at desc, quiet_id desc limit 1`.execute(db)
  return rows[0]
}

interface QuietToSay extends QuietHours {
  areaId: string
  providerId: string
  /** Made with the form, so that one sent twice is one. */
  quietId: string
  by: string
}

/** Says when an enterprise doesn't read messages, from now on. */
export async function sayQuietHours(db: Db<'practice'>, said: QuietToSay): Promise<void> {
  await db
    .insertInto('practice.quiet_hours')
    .values({
      area_id: said.areaId,
      quiet_id: said.quietId,
      provider_id: said.providerId,
      weekdays: said.weekdays,
      from_at: said.fromAt,
      until_at: said.untilAt,
      answer: said.answer,
      said_by: said.by,
    })
    .onConflict((same) => same.columns(['area_id', 'quiet_id']).doNothing())
    .execute()
}

/**
 * When the quiet hours end in which a moment lies; undefined: it lies in none. Where others begin as
 * these end, it is quiet until the end of those.
 */
export function quietUntil(
  quiet: QuietHours | undefined,
  moment: Date,
  timeZone: string,
): Date | undefined {
  let until: Date | undefined
  // Without an end, a week of them would be quiet for ever.
  for (let round = 0; round < 8; round++) {
    const next = quiet && endOf(quiet, until ?? moment, timeZone)
    if (!next) return until
    until = next
  }
  return until
}

function endOf(
  { weekdays, fromAt, untilAt }: QuietHours,
  moment: Date,
  timeZone: string,
): Date | undefined {
  const today = dayOf(moment, timeZone)
  for (const day of [addDays(today, -1), today]) {
    if (!weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek)) continue
    const from = momentOf(day, fromAt, timeZone)
    const until = momentOf(untilAt > fromAt ? day : addDays(day, 1), untilAt, timeZone)
    if (from <= moment && moment < until) return until
  }
  return undefined
}
