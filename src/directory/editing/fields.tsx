import type { PropsWithChildren } from 'hono/jsx'
import { Checkboxes, Fieldset, Radios } from '../../platform/web/govuk/index.ts'
import { field, type Form } from '../../platform/web/forms.ts'

/** What the forms about a listing have in common. */

/** Which revision the form was opened on: a change made meanwhile isn't overwritten. */
export function Revision({ form }: { form: Form }) {
  const error = form.errors.revision
  return (
    <>
      {error && (
        <p id="revision" class="govuk-error-message" tabindex={-1}>
          {error}.
        </p>
      )}
      <input type="hidden" name="revision" value={form.typed.revision?.[0] ?? '0'} />
    </>
  )
}

export function Ticks({
  form,
  name,
  legend,
  names,
}: {
  form: Form
  name: string
  legend: string
  names: Map<string, string>
}) {
  return (
    <Checkboxes
      {...several(form, name)}
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={choices([...names])}
    />
  )
}

/** A field whose answers are several. */
export function several(form: Form, name: string) {
  const { errorMessage } = field(form, name)
  return { name, idPrefix: name, values: form.typed[name] ?? [], errorMessage }
}

export function choices(entries: (readonly [string, string])[]) {
  return entries.map(([value, text]) => ({ value, text }))
}

export function Choose({
  form,
  name,
  legend,
  entries,
}: {
  form: Form
  name: string
  legend: string
  entries: (readonly [string, string])[]
}) {
  return (
    <Radios
      {...field(form, name)}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      items={choices(entries)}
    />
  )
}

export function Group({ legend, children }: PropsWithChildren<{ legend: string }>) {
  return (
    <Fieldset legend={{ text: legend, classes: 'govuk-fieldset__legend--m' }}>{children}</Fieldset>
  )
}
