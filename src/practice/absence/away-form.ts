import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { daysBetween } from '../../platform/i18n/words.ts'
import { requiredDay } from '../../platform/web/day-field.ts'
import { check, filled, type Checked, type Form } from '../../platform/web/forms.ts'
import type { PersonAway, TimeAway } from './absences.ts'
import { awayReasons, personReasons, workerReasons, type AwayReason } from './away-words.ts'

const schema = z.object({
  awayId: z.uuid().catch(() => newId()),
  who: z.string(),
  fromOn: requiredDay('Write the first day'),
  untilOn: requiredDay('Write the last day'),
  reason: z.enum(Object.keys(awayReasons) as [AwayReason], { error: 'Choose why' }),
})

export type AwaySaid = z.infer<typeof schema>

/** What was typed: who is away, and when. @param who may be chosen; none: it is known. */
export function awayOfForm(typed: Form['typed'], who?: string[]): Checked<AwaySaid> {
  const checked = check(schema, typed)
  const errors: Form['errors'] =
    who && !who.includes(typed.who?.[0] ?? '') ? { who: 'Choose who is away' } : {}
  if (!checked.ok)
    return { ok: false, form: { typed, errors: { ...errors, ...checked.form.errors } } }
  const { fromOn, untilOn } = checked.value
  if (untilOn < fromOn) errors.untilOn = 'Choose a last day that is not before the first'
  else if (daysBetween(fromOn, untilOn) > 366) errors.untilOn = 'Choose a last day within a year'
  if (Object.keys(errors).length > 0) return { ok: false, form: { typed, errors } }
  return { ok: true, value: checked.value }
}

export function awayForm(today: string): Form {
  return filled({ awayId: newId(), fromOn: today, untilOn: today })
}

/** As it is kept of a person. */
export function personReason(reason: AwayReason): PersonAway['reason'] {
  return personReasons.find((one) => one === reason) ?? 'other'
}

/** As it is kept of who comes. */
export function workerReason(reason: AwayReason): TimeAway['reason'] {
  return workerReasons.find((one) => one === reason) ?? 'ill'
}
