import { z } from 'zod'
import { newId } from '../../platform/db/new-id.ts'
import { requiredDay } from '../../platform/web/day-field.ts'
import { check, required, type Checked, type Form } from '../../platform/web/forms.ts'
import type { Done } from './events.ts'

const id = { eventId: z.uuid().catch(() => newId()) }
const words = (missing: string) => required(missing, 5000)

/** What can be done with a worry, by the button that was pressed, and what it needs. */
const forms = {
  taken: z.object(id),
  noted: z.object({ ...id, note: words('Write the note') }),
  passed_on: z.object({
    ...id,
    passedTo: required('Write whom at the council you told', 300),
    passedOn: requiredDay('Choose the day on which you told them'),
    passedWords: z.string().trim().max(5000, 'Use 5000 characters or fewer'),
  }),
  closed: z.object({ ...id, outcome: words('Write what came of it') }),
  reopened: z.object({ ...id, again: words('Write why it is opened again') }),
}

type Doing = keyof typeof forms

/** @param today `2026-03-03`. */
export function doneFrom(typed: Form['typed'], today: string): Checked<Done> {
  const what = doing(typed.do?.[0])
  const checked = check(forms[what], typed)
  if (!checked.ok) return checked
  const said = checked.value as Record<string, string | undefined>
  if (said.passedOn && (said.passedOn > today || said.passedOn < '2000-01-01'))
    return { ok: false, form: { typed, errors: { passedOn: 'Choose today or a day before' } } }
  const text = said.note ?? said.passedWords ?? said.outcome ?? said.again
  const { eventId = newId(), passedTo, passedOn } = said
  return { ok: true, value: { eventId, what, words: text || undefined, passedTo, passedOn } }
}

function doing(pressed: string | undefined): Doing {
  return pressed !== undefined && Object.hasOwn(forms, pressed) ? (pressed as Doing) : 'taken'
}
