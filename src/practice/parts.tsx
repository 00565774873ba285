import type { Child } from 'hono/jsx'
import { field, type Form } from '../platform/web/forms.ts'
import { Input } from '../platform/web/govuk/index.ts'

/** Parts that several pages around visits have. */

interface FieldOptions {
  form: Form
  name: string
  text: Child
  hint?: string
}

const bold = 'govuk-label--s'

/** A day, as the browser lets one choose it. */
export function Day({ form, name, text, hint }: FieldOptions) {
  return (
    <Input
      {...field(form, name)}
      label={{ text, classes: bold }}
      hint={hint ? { text: hint } : undefined}
      type="date"
      classes="govuk-input--width-10"
    />
  )
}

/** A time of the clock. */
export function Time({ form, name, text, hint }: FieldOptions) {
  return (
    <Input
      {...field(form, name)}
      label={{ text, classes: bold }}
      hint={hint ? { text: hint } : undefined}
      type="time"
      classes="govuk-input--width-5"
    />
  )
}

/** What a group of radios needs of a form. */
export function chosen(form: Form, name: string, otherwise?: string) {
  const error = form.errors[name]
  return {
    name,
    value: form.typed[name]?.[0] ?? otherwise,
    errorMessage: error ? { text: error } : undefined,
  }
}

/** The legend of a group. */
export function legend(text: Child) {
  return { legend: { text, classes: 'govuk-fieldset__legend--s' } }
}

/** Choices from words by their code. */
export function itemsOf(words: Record<string, string>): { value: string; text: string }[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}
