import { z } from 'zod'
import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { weekdays } from '../../platform/i18n/words.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import {
  check,
  field,
  filled,
  required,
  several,
  type Checked,
  type Form,
} from '../../platform/web/forms.ts'
import { Button, Checkboxes, Textarea } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Desk } from '../desk.ts'
import { timeField } from '../../platform/web/time-field.ts'
import { chosen, legend, Time } from '../parts.tsx'
import { usualAnswer, type QuietHours } from './quiet-hours.ts'

const schema = z.object({
  quietId: z.uuid().catch(() => newId()),
  weekdays: several(z.array(z.coerce.number().int().min(1).max(7)).catch([])),
  fromAt: timeField,
  untilAt: timeField,
  answer: required('Write what is answered then', 500),
})

/** What was typed of quiet hours. */
export function quietOf(typed: Form['typed']): Checked<QuietHours & { quietId: string }> {
  const checked = check(schema, typed)
  const errors: Form['errors'] = checked.ok ? {} : { ...checked.form.errors }
  if (!typed.fromAt?.[0]?.trim()) errors.fromAt = 'Put the time from which it is quiet, like 18:00'
  if (!typed.untilAt?.[0]?.trim())
    errors.untilAt = 'Put the time until which it is quiet, like 8:00'
  if (checked.ok && checked.value.fromAt && checked.value.fromAt === checked.value.untilAt)
    errors.untilAt = 'Put another time than that from which it is quiet'
  if (!checked.ok || Object.keys(errors).length > 0) return { ok: false, form: { typed, errors } }
  const { fromAt = '', untilAt = '', ...rest } = checked.value
  return { ok: true, value: { ...rest, weekdays: [...new Set(rest.weekdays)], fromAt, untilAt } }
}

/** The form with what was said last, or with evenings. */
export function quietForm(quiet: QuietHours | undefined): Form {
  return filled({
    ...{ quietId: newId(), answer: quiet?.answer ?? usualAnswer },
    ...{ fromAt: quiet?.fromAt ?? '18:00', untilAt: quiet?.untilAt ?? '08:00' },
    weekdays: (quiet?.weekdays ?? []).map(String),
  })
}

/** When an enterprise doesn't read messages, and what is answered then. */
export function QuietPage({ area, desk, form }: { area: Area; desk: Desk; form: Form }) {
  const { providerId } = desk
  return (
    <FormPage
      site={areaSite(area)}
      title="Quiet hours"
      form={form}
      action={urls.quietHours(area, { providerId })}
      before={<Back href={urls.providerMessages(area, { providerId })} text="Messages" />}
    >
      <p class="govuk-body">
        A message that comes in quiet hours waits: you get the email when they are over. Whoever
        writes it sees your answer at once, and whom to ring if it can’t wait.
      </p>
      <input type="hidden" name="quietId" value={form.typed.quietId?.[0] ?? ''} />
      <Checkboxes
        {...chosen(form, 'weekdays')}
        values={form.typed.weekdays ?? []}
        fieldset={legend('On which days do quiet hours begin?')}
        hint={{ text: 'Tick none if you want no quiet hours.' }}
        items={weekdays.map((text, index) => ({ value: String(index + 1), text }))}
      />
      <Time form={form} name="fromAt" text="From" />
      <Time
        form={form}
        name="untilAt"
        text="Until"
        hint="If that is earlier than the beginning, it is on the next day."
      />
      <Textarea
        {...field(form, 'answer')}
        label={{ text: 'What is answered then?', classes: 'govuk-label--s' }}
        rows={3}
      />
      <Button text="Save the quiet hours" preventDoubleClick classes="govuk-button--crest" />
    </FormPage>
  )
}
