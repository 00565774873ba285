import { z } from 'zod'
import {
  decisionErrors,
  decisionOf as asKept,
  decisionShape,
  type Decision,
  type Scope,
} from '#people'
import { check, type Checked, type Form } from '../../platform/web/forms.ts'

/** Who decides for the person, where it is not she who presses the button. */
const decisionSchema = z.object(decisionShape)

/**
 * @param wanted what the version lets the provider see: an attorney's power may end before it.
 * @param today the day in the area: nothing was seen after it.
 */
export function decisionOf(
  typed: Form['typed'],
  wanted: Scope[],
  today: string,
): Checked<Decision> {
  const checked = check(decisionSchema, typed)
  if (!checked.ok) return checked
  const errors = decisionErrors(checked.value, wanted, today)
  if (Object.keys(errors).length > 0) return { ok: false, form: { typed, errors } }
  return { ok: true, value: asKept(checked.value) }
}
