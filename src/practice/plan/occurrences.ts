import { movedAtMost, type Plan, type PlanChange } from './plan.ts'

/** A day of a plan: when somebody is to come, or would have. */
export interface Occurrence {
  plan: Plan
  /** The day of the plan: with the plan it says which visit is meant, wherever it was moved to. */
  plannedOn: string
  /** The day on which it is now. */
  day: string
  /** None: some time in a part of the day. */
  beginsAt: Date | null
  /** The latest moment at which it should begin: its time, or the end of the part of the day. */
  latestAt: Date
  minutes: number
  workerId: string | null
  state: 'planned' | 'moved' | 'called_off' | 'missed'
  /** What was said last, where it isn't as planned. */
  change: PlanChange | null
  /** When something was said last of it, that it is as planned too. */
  saidAt: Date | null
}

interface Range {
  /** Days of the area, both included. */
  from: string
  until: string
  timeZone: string
}

/**
 * What plans and what was said of their days mean from one day to another: in order, first those of a
 * time. A time of the clock stays that time when the clocks change; one that the clock leaves out is
 * an hour later, and of one that it has twice the first is meant. Lengths are of real minutes.
 */
export function occurrences(
  plans: Plan[],
  changes: PlanChange[],
  { from, until, timeZone }: Range,
): Occurrence[] {
  const last = new Map<string, PlanChange>()
  for (const change of changes) {
    const key = `${change.planId} ${change.plannedOn}`
    const there = last.get(key)
    if (!there || there.madeAt <= change.madeAt) last.set(key, change)
  }
  // What is moved into these days may have been planned on others.
  const wide = { from: addDays(from, -movedAtMost), until: addDays(until, movedAtMost) }
  return plans
    .flatMap((plan) =>
      daysOf(plan, wide).map((day) =>
        occurrence(plan, day, last.get(`${plan.planId} ${day}`), timeZone),
      ),
    )
    .filter(({ day }) => day >= from && day <= until)
    .toSorted(
      (a, b) =>
        a.day.localeCompare(b.day) ||
        a.latestAt.getTime() - b.latestAt.getTime() ||
        a.plan.planId.localeCompare(b.plan.planId),
    )
}

/** The days on which a plan has a visit, between two days, both included. */
export function daysOf(
  plan: Pick<Plan, 'beginsOn' | 'endsOn' | 'everyWeeks' | 'weekdays'>,
  { from, until }: { from: string; until: string },
): string[] {
  const first = plan.beginsOn > from ? plan.beginsOn : from
  const end = plan.endsOn !== null && plan.endsOn < until ? plan.endsOn : until
  if (first > end) return []
  // Days as numbers: this is asked of every plan, for each page.
  const monday = numberOf(mondayOf(plan.beginsOn).toString())
  const found: string[] = []
  for (let number = numberOf(first); number <= numberOf(end); number++) {
    const [weeks, weekday] = [Math.floor((number - monday) / 7), ((number - monday) % 7) + 1]
    if (plan.weekdays.includes(weekday) && weeks % plan.everyWeeks === 0) found.push(dayAt(number))
  }
  return found
}

const dayLength = 86_400_000

/** Which day it is, counted from 1 January 1970. */
function numberOf(day: string): number {
  return Date.parse(day) / dayLength
}

function dayAt(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}

/** One day of a plan, wherever it was moved to; undefined where the plan has no visit on it. */
export function occurrenceOn(
  plan: Plan,
  plannedOn: string,
  change: PlanChange | undefined,
  timeZone: string,
): Occurrence | undefined {
  const [day] = daysOf(plan, { from: plannedOn, until: plannedOn })
  return day === undefined ? undefined : occurrence(plan, day, change, timeZone)
}

function occurrence(
  plan: Plan,
  plannedOn: string,
  change: PlanChange | undefined,
  timeZone: string,
): Occurrence {
  const said = change && change.kind !== 'as_planned' ? change : null
  const time = plan.beginsAt ?? partEnds[plan.part]
  const movedTo = said?.kind === 'moved' ? said.beginsAt : null
  const at = movedTo ?? momentOf(plannedOn, time, timeZone)
  return {
    plan,
    plannedOn,
    day: movedTo ? dayOf(movedTo, timeZone) : plannedOn,
    beginsAt: movedTo ?? (plan.beginsAt ? at : null),
    latestAt: at,
    minutes: said?.minutes ?? plan.minutes,
    workerId: said?.workerId ?? plan.workerId,
    state: said === null || said.kind === 'given' ? 'planned' : (said.kind as 'moved'),
    change: said,
    saidAt: change?.madeAt ?? null,
  }
}

/** The first moment at which it can begin: its time, or the first of its day. */
export function earliestOf(
  { beginsAt, day }: Pick<Occurrence, 'beginsAt' | 'day'>,
  timeZone: string,
): Date {
  return beginsAt ?? momentOf(day, '00:00', timeZone)
}

/** By when something that is planned for a part of the day should have begun. */
const partEnds: Record<Plan['part'], string> = {
  clock: '23:59',
  morning: '12:00',
  afternoon: '17:00',
  evening: '21:00',
  any: '21:00',
}

/** The moment of a day and a time of the clock, such as `09:30`, in a zone. */
export function momentOf(day: string, time: string, timeZone: string): Date {
  const plainTime = Temporal.PlainTime.from(time)
  const moment = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime })
  return new Date(moment.epochMilliseconds)
}

/** The day of a moment in a zone. */
export function dayOf(moment: Date, timeZone: string): string {
  return zoned(moment, timeZone).toPlainDate().toString()
}

/** The time of a moment in a zone: `09:30`. */
export function timeOf(moment: Date, timeZone: string): string {
  return zoned(moment, timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

function zoned(moment: Date, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The Monday of a day's week. */
export function mondayOf(day: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 })
}
