import { z } from 'zod'
import type { Decision, Scope } from '#people'
import { check, required, type Checked, type Form } from '../../platform/web/forms.ts'
import { decisionOf } from './decision-form.ts'
import { dayField } from '../../platform/web/day-field.ts'

const paperSchema = z.object({
  signedOn: dayField,
  present: required('Write who was there', 300),
})

interface Paper {
  paper: { signedOn: string; present: string }
  decision: Decision
}

/** What is told of a signed paper; or what is still to mend, all at once. */
export function paperOf(typed: Form['typed'], wanted: Scope[], today: string): Checked<Paper> {
  const checked = check(paperSchema, typed)
  const decided = decisionOf(typed, wanted, today)
  const errors: Form['errors'] = checked.ok ? {} : { ...checked.form.errors }
  const signedOn = checked.ok ? checked.value.signedOn : undefined
  if (!typed.signedOn?.[0]?.trim()) errors.signedOn = 'Write the day on which it was signed'
  else if (signedOn && signedOn > today) errors.signedOn = 'Choose a day that is not still to come'
  if (!decided.ok) Object.assign(errors, decided.form.errors)
  if (!checked.ok || !decided.ok || !signedOn || Object.keys(errors).length > 0)
    return { ok: false, form: { typed, errors } }
  const { present } = checked.value
  return { ok: true, value: { paper: { signedOn, present }, decision: decided.value } }
}
