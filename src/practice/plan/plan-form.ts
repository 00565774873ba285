import { z } from 'zod'
import type { Agreement } from '#agreements'
import { dayField } from '../../platform/web/day-field.ts'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords, duration } from '../../platform/i18n/words.ts'
import {
  check,
  filled,
  optional,
  several,
  type Checked,
  type Form,
} from '../../platform/web/forms.ts'
import { timeField } from '../../platform/web/time-field.ts'
import { lengthField, lengthTyped } from '../length-field.ts'
import { addDays, daysOf } from './occurrences.ts'
import { isOnce } from './plan-words.ts'
import type { DayPart, Plan } from './plan.ts'
import { groundOf } from './within-agreements.ts'

/** How often, as the form asks it: once, or each so many weeks. */
export const repeats = {
  once: 'Just once',
  1: 'Each week',
  2: 'Every second week',
  3: 'Every third week',
  4: 'Every fourth week',
}

const parts = ['clock', 'morning', 'afternoon', 'evening', 'any'] as const satisfies DayPart[]

const schema = z.object({
  planId: z.uuid().catch(() => newId()),
  repeat: z.enum(['once', '1', '2', '3', '4'], { error: 'Choose how often' }),
  beginsOn: dayField,
  weekdays: several(z.array(z.coerce.number().int().min(1).max(7)).catch([])),
  part: z.enum(parts, { error: 'Choose when in the day' }),
  beginsAt: timeField,
  length: lengthField,
  endsOn: dayField,
  workerId: z.string().transform((typed) => (z.guid().safeParse(typed).success ? typed : null)),
  place: optional(300),
  words: optional(2000),
})

/** What the form is held against. */
export interface Ground {
  providerId: string
  personId: string
  personName: string
  agreements: Agreement[]
  workerIds: string[]
  today: string
  /** The plan that is changed. */
  replaces?: Plan
}

/** What was typed, as a plan; or what is still to mend, all at once. */
export function planOf(typed: Form['typed'], ground: Ground): Checked<Plan> {
  const checked = check(schema, typed)
  const errors: Form['errors'] = checked.ok ? {} : { ...checked.form.errors }
  const said = (name: string) => typed[name]?.[0]?.trim()
  const isSingle = said('repeat') === 'once'
  if (!said('beginsOn')) errors.beginsOn = isSingle ? 'Write the day' : 'Write the first day'
  if (!isSingle && !typed.weekdays?.length) errors.weekdays = 'Tick at least one day of the week'
  if (said('part') === 'clock' && !said('beginsAt')) errors.beginsAt = 'Put the time, like 9:30'
  if (!said('length')) errors.length = 'Write how long the visit is'
  if (checked.ok) Object.assign(errors, wrongIn(checked.value, ground))
  if (!checked.ok || Object.keys(errors).length > 0)
    return { ok: false, form: { typed, errors: inOrder(errors) } }
  return { ok: true, value: asPlan(checked.value, ground) }
}

type Said = z.infer<typeof schema>

function asPlan(said: Said, { providerId, personId, workerIds }: Ground): Plan {
  const beginsOn = said.beginsOn ?? ''
  const once = said.repeat === 'once'
  return {
    ...{ planId: said.planId, providerId, personId, beginsOn, part: said.part },
    workerId: said.workerId !== null && workerIds.includes(said.workerId) ? said.workerId : null,
    endsOn: once ? beginsOn : (said.endsOn ?? null),
    everyWeeks: once ? 1 : Number(said.repeat),
    weekdays: once ? [weekdayOf(beginsOn)] : [...new Set(said.weekdays)].toSorted((a, b) => a - b),
    beginsAt: said.part === 'clock' ? (said.beginsAt ?? null) : null,
    minutes: said.length ?? 0,
    place: said.place ?? '',
    words: said.words ?? '',
  }
}

/** What doesn't fit together, or to what was agreed. */
function wrongIn(said: Said, ground: Ground): Form['errors'] {
  const { personName: name, today, replaces } = ground
  const errors: Form['errors'] = {}
  const { beginsOn, endsOn, length, repeat } = said
  if (beginsOn === undefined) return errors
  if (replaces && beginsOn < today)
    errors.beginsOn = 'Choose a day from today on: what was planned before stays as it was'
  if (repeat !== 'once' && endsOn !== undefined && endsOn < beginsOn)
    errors.endsOn = 'Choose a last day that is not before the first'
  const found = groundOf(ground.agreements, ground, beginsOn)
  if (found.is === 'before')
    errors.beginsOn = `Your agreement with ${name} begins on ${dateWords(found.firstDay, today)}. Choose that day or a later one, or agree an earlier beginning first`
  if (found.is === 'after')
    errors.beginsOn = `Your agreement with ${name} ended on ${dateWords(found.lastDay, today)}. Make a new agreement first, then plan`
  if (found.is === 'agreed') {
    const least = found.version.minimumVisitMinutes
    if (least !== undefined && length !== undefined && length < least)
      errors.length = `You and ${name} agreed that a visit is ${duration(least)} or longer. Plan at least that, or agree something else first`
    if (repeat !== 'once' && endsOn !== undefined && found.lastDay && endsOn > found.lastDay)
      errors.endsOn = `Your agreement with ${name} ends on ${dateWords(found.lastDay, today)}. Choose that day or an earlier one`
  }
  const days = said.weekdays.length
  if (repeat !== 'once' && days > 0 && endsOn !== undefined && !errors.endsOn && !anyDay(said))
    errors.endsOn =
      'There is no such day between the first day and the last. Choose a later last day'
  return errors
}

function anyDay(said: Said): boolean {
  const beginsOn = said.beginsOn ?? ''
  const plan = {
    beginsOn,
    endsOn: said.endsOn ?? null,
    weekdays: said.weekdays,
    everyWeeks: Number(said.repeat),
  }
  // The first is within so many weeks, if there is one: the last day may be in seventy years.
  const until = addDays(beginsOn, 7 * (plan.everyWeeks + 1))
  return daysOf(plan, { from: beginsOn, until }).length > 0
}

/** In the order of the page, in which the summary lists them. */
const order = [
  'repeat',
  'beginsOn',
  'weekdays',
  'part',
  'beginsAt',
  'length',
  'endsOn',
  'workerId',
  'place',
  'words',
]

function inOrder(errors: Form['errors']): Form['errors'] {
  return Object.fromEntries(
    Object.entries(errors).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  )
}

/** An empty form: as long as was agreed, by the only one who works there. */
export function newPlanForm(ground: Ground): Form {
  const found = groundOf(ground.agreements, ground, ground.today)
  const least = found.is === 'agreed' ? found.version.minimumVisitMinutes : undefined
  const beginsOn = found.is === 'before' ? found.firstDay : ground.today
  return filled({
    ...{ planId: newId(), repeat: '1', part: 'clock', beginsOn },
    length: least === undefined ? '1:00' : lengthTyped(least),
    workerId: ground.workerIds.length === 1 ? ground.workerIds[0] : undefined,
  })
}

/** The form filled with a plan: to be otherwise from a day on. */
export function changedPlanForm(plan: Plan, today: string): Form {
  return filled({
    ...{ planId: newId(), place: plan.place, words: plan.words, part: plan.part },
    repeat: isOnce(plan) ? 'once' : String(plan.everyWeeks),
    beginsOn: plan.beginsOn > today ? plan.beginsOn : today,
    weekdays: plan.weekdays.map(String),
    beginsAt: plan.beginsAt ?? undefined,
    length: lengthTyped(plan.minutes),
    endsOn: isOnce(plan) ? undefined : (plan.endsOn ?? undefined),
    workerId: plan.workerId ?? undefined,
  })
}

/** 1 is Monday. */
function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}
