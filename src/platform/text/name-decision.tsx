import { field, type Form } from '../web/forms.ts'
import { Input, Radios } from '../web/govuk/index.ts'
import type { NameKind, Suggestion } from './suggest-names.ts'

/** One suggestion: replace it, by what, or leave it. What is sent is read by `decided`. */
export function NameDecision({ form, one, index }: { form: Form; one: Suggestion; index: number }) {
  const { standsFor, kind, pseudonym, times, beside } = one
  // What was typed for another suggestion, before the text was added again, is not this one’s.
  const isSame = [undefined, standsFor].includes(form.typed[`stands-${index}`]?.[0])
  const typed = isSame ? form : { typed: {}, errors: form.errors }
  return (
    <>
      <input type="hidden" name={`stands-${index}`} value={standsFor} />
      <Radios
        {...field(typed, `does-${index}`)}
        idPrefix={`does-${index}`}
        fieldset={{
          legend: { text: `“${standsFor}”: ${kinds[kind]}`, classes: 'govuk-fieldset__legend--s' },
        }}
        hint={{ text: `${times === 1 ? 'Once' : `${times} times`}. ${beside}` }}
        items={[
          { value: 'replace', text: 'Replace it' },
          { value: 'leave', text: 'Leave it: it tells of nobody' },
        ]}
      />
      <Input
        {...field(typed, `pseudonym-${index}`, pseudonym)}
        label={{ text: `What stands for “${standsFor}”?` }}
      />
    </>
  )
}

const kinds: Record<NameKind, string> = {
  name: 'a name?',
  place: 'a place?',
  phone: 'a phone number?',
  email: 'an email address?',
  postcode: 'a postcode?',
  number: 'a number or date of one person?',
  web: 'a web address?',
  date: 'a day that somebody may remember?',
  age: 'an age that few people reach?',
}
