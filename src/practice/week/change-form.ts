import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { requiredDay } from '../../platform/web/day-field.ts'
import { check, filled, optional, type Checked, type Form } from '../../platform/web/forms.ts'
import { timeField } from '../../platform/web/time-field.ts'
import { lengthField, lengthTyped } from '../length-field.ts'
import type { DayChange } from '../plan/change-day.ts'
import { addDays, dayOf, momentOf, timeOf } from '../plan/occurrences.ts'
import { reasonWords } from '../plan/plan-words.ts'
import { movedAtMost, type Reason } from '../plan/plan.ts'
import type { Doing } from './doings.ts'
import type { Planned } from './planned.ts'

const changeId = z.uuid().catch(() => newId())
const words = optional(1000)
const reason = z.enum(Object.keys(reasonWords) as [Reason], { error: 'Choose why' })

const moveSchema = z.object({
  changeId,
  day: requiredDay('Write the new day'),
  time: timeField,
  length: lengthField,
  reason,
  words,
})
const whySchema = z.object({ changeId, reason, words })
const giveSchema = z.object({ changeId, workerId: z.string(), words })

type Said = Pick<
  DayChange,
  'changeId' | 'kind' | 'reason' | 'words' | 'beginsAt' | 'minutes' | 'workerId'
>

/** What was typed, as what is said of the visit; or what is still to mend. */
export function changeOf(
  doing: Doing,
  typed: Form['typed'],
  one: Planned,
  { timeZone, today }: { timeZone: string; today: string },
): Checked<Said> {
  const { occurrence, desk } = one
  // Who was to come instead still is, whatever else is said.
  const comes = occurrence.workerId === occurrence.plan.workerId ? null : occurrence.workerId
  const same = { beginsAt: null, minutes: null, workerId: own(one) ?? comes }
  if (doing === 'as-planned')
    return { ok: true, value: { ...asItIs(one), changeId: changeId.parse(typed.changeId?.[0]) } }
  if (doing === 'give') {
    const checked = check(giveSchema, typed)
    if (!checked.ok) return checked
    const { workerId } = checked.value
    const others = desk.workers.filter((other) => other.workerId !== occurrence.workerId)
    if (!others.some((other) => other.workerId === workerId))
      return { ok: false, form: { typed, errors: { workerId: 'Choose who comes instead' } } }
    // One that was moved stays where it is.
    const { change } = occurrence
    const moved = change?.kind === 'moved'
    return {
      ok: true,
      value: {
        ...{ changeId: checked.value.changeId, words: checked.value.words ?? '', workerId },
        kind: moved ? 'moved' : 'given',
        reason: moved ? change.reason : null,
        beginsAt: moved ? change.beginsAt : null,
        minutes: change?.minutes ?? null,
      },
    }
  }
  if (doing !== 'move') {
    const checked = check(whySchema, typed)
    if (!checked.ok) return checked
    const said = { ...checked.value, words: checked.value.words ?? '' }
    return {
      ok: true,
      value: { ...same, ...said, kind: doing === 'missed' ? 'missed' : 'called_off' },
    }
  }
  const checked = check(moveSchema, typed)
  const errors: Form['errors'] = checked.ok ? {} : { ...checked.form.errors }
  if (!typed.time?.[0]?.trim()) errors.time = 'Put the new time, like 9:30'
  if (checked.ok) {
    const first = addDays(occurrence.plannedOn, -movedAtMost)
    const last = addDays(occurrence.plannedOn, movedAtMost)
    const { day } = checked.value
    if (day < first || day > last)
      errors.day = `Choose a day from ${dateWords(first, today)} to ${dateWords(last, today)}. For one that is further away, call this visit off and plan another`
  }
  if (!checked.ok || Object.keys(errors).length > 0)
    return { ok: false, form: { typed, errors: inOrder(errors) } }
  const { day, time, length, ...rest } = checked.value
  return {
    ok: true,
    value: {
      ...{ ...same, ...rest, words: rest.words ?? '', kind: 'moved' },
      beginsAt: momentOf(day, time ?? '', timeZone),
      minutes: length ?? null,
    },
  }
}

/**
 * As planned again; where somebody is away, as it is now. Whoever only works there doesn't give back
 * what whoever runs it gave to her.
 */
function asItIs(one: Planned): Omit<Said, 'changeId'> {
  const { occurrence, away, desk } = one
  const { change, plan, workerId } = occurrence
  if (away && change) return { ...change, workerId: own(one) ?? change.workerId }
  const isGiven = !desk.runs && workerId !== plan.workerId
  return {
    ...{ kind: isGiven ? 'given' : 'as_planned', workerId: own(one) },
    ...{ reason: null, words: '', beginsAt: null, minutes: null },
  }
}

/** A worker who doesn't run the enterprise says it as herself: it is her visit. */
function own({ desk, occurrence }: Planned): string | null {
  return desk.runs ? null : occurrence.workerId
}

const order = ['day', 'time', 'length', 'reason', 'words']

function inOrder(errors: Form['errors']): Form['errors'] {
  return Object.fromEntries(
    Object.entries(errors).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
  )
}

/** The form as it opens: when the visit is now. */
export function changeForm({ occurrence }: Planned, timeZone: string): Form {
  const { beginsAt, minutes, day } = occurrence
  return filled({
    changeId: newId(),
    day: beginsAt ? dayOf(beginsAt, timeZone) : day,
    time: beginsAt ? timeOf(beginsAt, timeZone) : undefined,
    length: lengthTyped(minutes),
  })
}
