import { z } from 'zod'
import { decisionErrors, decisionOf, decisionShape, type Decision } from '#people'
import { requiredDay } from '../../platform/web/day-field.ts'
import { check, required, type Checked, type Form } from '../../platform/web/forms.ts'
import { storyAudiences, type StoryAudience } from '../audiences.ts'
import { yearsAfter } from '../years-after.ts'

const yesSchema = z.object({
  audience: z.enum(storyAudiences, 'Choose who may read it'),
  untilOn: requiredDay('Choose the last day'),
})

/** A yes as a form says it: to whom, until when. Errors of a day depend on today. */
export function yesIn(
  typed: Form['typed'],
  today: string,
): Checked<{ audience: StoryAudience; untilOn: string }> {
  const checked = check(yesSchema, typed)
  if (!checked.ok) return checked
  const { untilOn } = checked.value
  const wrong =
    untilOn <= today ? 'Choose a day to come' : untilOn > yearsAfter(today, 2) ? tooLate : ''
  return wrong ? { ok: false, form: { typed, errors: { untilOn: wrong } } } : checked
}

const tooLate = 'Choose a day in the next 2 years. After that you can be asked again'

/** A year is offered. */
export const untilOffered = (today: string) => yearsAfter(today, 1)

const decisionSchema = z.object(decisionShape)

/** The decision of somebody who doesn't decide for herself: an attorney for money can't decide about this. */
export function decisionIn(typed: Form['typed'], today: string): Checked<Decision> {
  const checked = check(decisionSchema, typed)
  if (!checked.ok) return checked
  const errors = decisionErrors(checked.value, [], today)
  if (checked.value.standing === 'finance_attorney')
    errors.standing =
      'This attorney can’t decide about a story. Ask an attorney for health and welfare'
  if (Object.keys(errors).length > 0) return { ok: false, form: { typed, errors } }
  return { ok: true, value: decisionOf(checked.value) }
}

const presentSchema = z.object({ present: required('Write who was there', 300) })

/** What is written down of a story that was read aloud: who was there, too. All errors at once. */
export function readAloudIn(typed: Form['typed'], today: string) {
  const present = check(presentSchema, typed)
  return together(typed, yesIn(typed, today), decisionIn(typed, today), present)
}

/** Of several parts of a form: what is right, or all that is wrong. */
export function together<A, B, C>(
  typed: Form['typed'],
  one: Checked<A>,
  two: Checked<B>,
  three: Checked<C>,
): Checked<[A, B, C]> {
  if (one.ok && two.ok && three.ok) return { ok: true, value: [one.value, two.value, three.value] }
  const errors = Object.assign(
    {},
    ...[one, two, three].map((part) => (part.ok ? {} : part.form.errors)),
  )
  return { ok: false, form: { typed, errors: errors as Form['errors'] } }
}
