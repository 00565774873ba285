import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { requiredDay } from '../../platform/web/day-field.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { optional, several, type Form } from '../../platform/web/forms.ts'
import { requiredTime, timeField } from '../../platform/web/time-field.ts'
import { addDays, momentOf, timeOf, dayOf } from '../plan/occurrences.ts'
import type { Place, Visit } from './visits.ts'

const id = z.uuid().catch(() => newId())

const optionalId = z
  .string()
  .trim()
  .transform((text) => (z.uuid().safeParse(text).success ? text : undefined))

/** What a provider or worker writes of a visit. Times are those of the clock in the area. */
export const visitSchema = z.object({
  visitId: id,
  versionId: id,
  day: requiredDay('Say on which day it was'),
  began: requiredTime('Say when it began, like 9:30'),
  ended: timeField,
  endedDays: z.coerce.number().int().min(0).max(2).catch(0),
  words: z.string().trim().max(10_000, 'Use 10,000 characters or fewer'),
  activities: several(z.array(z.string().trim().max(80)).catch([])),
  activity: z.string().trim().max(400, 'Use 400 characters or fewer'),
  place: z.union([z.enum(['home', 'out', 'both']), z.literal('').transform(() => undefined)]),
  goalId: optionalId,
  goalWords: optional(2000),
  familyWords: z.string().trim().max(2000, 'Use 2,000 characters or fewer'),
  breakHours: z
    .string()
    .trim()
    .transform((typed, context) => {
      if (typed === '') return undefined
      const hours = Number(typed.replace(',', '.').replace('½', '.5'))
      if (hours > 0 && hours <= 48) return Math.max(1, Math.round(hours * 60))
      context.addIssue({ code: 'custom', message: 'Put the hours as a number, like 2 or 1.5' })
      return z.NEVER
    }),
  workerId: optionalId,
  /** When it was written, where the phone says so: it may have had no signal. */
  writtenAt: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .catch(undefined),
})

export type VisitTyped = z.infer<typeof visitSchema>

interface Held {
  timeZone: string
  now: Date
  /** From when on it is planned. */
  notBefore?: Date
  /** What is corrected. */
  corrects?: Pick<Visit, 'beganAt' | 'endedAt'>
}

/** What is meant by what was typed, or what is wrong with it, by the field. */
export function meantBy(
  typed: VisitTyped,
  { timeZone, now, notBefore, corrects }: Held,
): { beganAt: Date; endedAt?: Date; writtenAt: Date } | { errors: Form['errors'] } {
  const { day, began, ended, endedDays } = typed
  const isStill = (before: Date | null | undefined, onDay: string, time: string) =>
    before && dayOf(before, timeZone) === onDay && timeOf(before, timeZone) === time
  // What is not changed stays that moment: of an hour that the clock has twice it knows which one.
  const beganAt = isStill(corrects?.beganAt, day, began)
    ? corrects!.beganAt
    : momentOf(day, began, timeZone)
  const endedAt =
    ended === undefined
      ? undefined
      : isStill(corrects?.endedAt, addDays(day, endedDays), ended)
        ? corrects!.endedAt!
        : endOf(typed, beganAt, timeZone)
  // A phone's clock may be some minutes wrong.
  const soon = new Date(now.getTime() + 5 * 60_000)
  const writtenAt = typed.writtenAt && typed.writtenAt < soon ? typed.writtenAt : now
  if (notBefore && writtenAt < notBefore)
    return { errors: { began: tooSoon(notBefore, writtenAt, timeZone) } }
  if (beganAt > soon) return { errors: { began: 'That is still to come. Say when it began' } }
  if (endedAt && endedAt > soon)
    return { errors: { ended: 'That is still to come. Leave it empty while you are there' } }
  if (endedAt && endedAt.getTime() - beganAt.getTime() > 48 * 3_600_000)
    return { errors: { ended: 'A visit lasts two days at most. Write down a second one' } }
  if (endedAt && (typed.breakHours ?? 0) * 60_000 > endedAt.getTime() - beganAt.getTime())
    return { errors: { breakHours: 'That is longer than the visit was' } }
  return { beganAt, endedAt, writtenAt }
}

function tooSoon(notBefore: Date, writtenAt: Date, timeZone: string): string {
  const day = dayOf(notBefore, timeZone)
  if (day === dayOf(writtenAt, timeZone))
    return `This visit is planned from ${timeOf(notBefore, timeZone)}. Write it down when it has begun`
  return `This visit is planned for ${dateWords(day)}. Move it first, or write it down when it has begun`
}

/** Without a day of its own, an end that isn't after the beginning is on the next day. */
function endOf({ day, ended, endedDays }: VisitTyped, beganAt: Date, timeZone: string): Date {
  const sameDay = momentOf(day, ended!, timeZone)
  const days = endedDays || (sameDay > beganAt ? 0 : 1)
  return days === 0 ? sameDay : momentOf(addDays(day, days), ended!, timeZone)
}

/** What was done, in her own words: those that were ticked, and those that were typed. */
export function activitiesOf({ activities, activity }: VisitTyped): string[] {
  const typed = activity.split(/[,;\n]/).map((one) => one.trim().slice(0, 80))
  const all = [...activities, ...typed].filter((one) => one !== '')
  return [...new Map(all.map((one) => [one.toLowerCase(), one])).values()].slice(0, 20)
}

/** A form filled with what was written before, to correct it. */
export function typedOf(visit: Visit, timeZone: string): Form['typed'] {
  const day = dayOf(visit.beganAt, timeZone)
  const endDay = visit.endedAt && dayOf(visit.endedAt, timeZone)
  const days = endDay === null ? 0 : daysApart(day, endDay)
  const [progress] = visit.progress
  return {
    visitId: [visit.visitId],
    day: [day],
    began: [timeOf(visit.beganAt, timeZone)],
    ended: visit.endedAt ? [timeOf(visit.endedAt, timeZone)] : [],
    endedDays: [String(days)],
    words: [visit.words],
    activities: visit.activities,
    place: visit.place ? [visit.place] : [],
    goalId: progress ? [progress.goalId] : [],
    goalWords: progress ? [progress.words] : [],
    familyWords: [visit.familyWords],
    breakHours: visit.breakMinutes === null ? [] : [String(visit.breakMinutes / 60)],
    workerId: [visit.workerId],
  }
}

function daysApart(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

export const places: Record<Place, string> = {
  home: 'At home',
  out: 'Out and about',
  both: 'Both',
}
