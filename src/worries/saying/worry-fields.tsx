import { field, type Form } from '../../platform/web/forms.ts'
import { Checkboxes, Details, Input, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import type { Named } from '../named/named.ts'
import { helping } from './worry-form.ts'

const leave = 'You can leave this empty.'

/** The fields in which somebody says a worry. Only the first has to be filled. */
export function WorryFields({ form, named }: { form: Form; named: Named[] }) {
  return (
    <>
      <Textarea
        {...field(form, 'words')}
        label={{ text: 'What are you worried about?', classes: 'govuk-label--m' }}
        hint={{ text: 'Use your own words. What did you see or hear? When was it?' }}
        rows={8}
      />
      <Input
        {...field(form, 'person')}
        label={{ text: 'Who is it about?', classes: 'govuk-label--s' }}
        hint={{ text: `A name, or where they live. ${leave}` }}
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field(form, 'relation')}
        label={{ text: 'How do you know them?', classes: 'govuk-label--s' }}
        hint={{ text: leave }}
        autocomplete="off"
      />
      <HelpingQuestions form={form} />
      {named.length > 0 && (
        <Checkboxes
          {...choices(form, 'about')}
          fieldset={{
            legend: {
              text: 'Is it about one of these people?',
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          hint={{ text: 'They read what is sent. Tick a name, and that person will not see it.' }}
          items={named.map(({ accountId, name }) => ({ value: accountId, text: name }))}
        />
      )}
      <Input
        {...field(form, 'contact')}
        label={{ text: 'How can we reach you?', classes: 'govuk-label--s' }}
        hint={{
          text: 'You need not say who you are. If you want an answer, give a phone number or an email that is safe for you.',
        }}
        autocomplete="off"
        spellcheck={false}
      />
      <Radios
        {...choices(form, 'mayTell')}
        value={form.typed.mayTell?.[0]}
        fieldset={{
          legend: {
            text: 'May we say that it came from you?',
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        hint={{
          text: 'If you leave this empty, we keep it to ourselves. To keep someone safe, we may have to tell the police or the council. We try to ask you first.',
        }}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
    </>
  )
}

function HelpingQuestions({ form }: { form: Form }) {
  const names = Object.keys(helping) as (keyof typeof helping)[]
  const isUsed = names.some((name) => form.typed[name]?.[0] || form.errors[name])
  return (
    <Details summaryText="Questions that may help you to tell" open={isUsed}>
      <p class="govuk-body">
        You need not answer these. You need not be sure. You do not have to decide anything: the
        council decides what to do.
      </p>
      {names.map((name) => (
        <Textarea
          {...field(form, name)}
          label={{ text: helping[name], classes: 'govuk-label--s' }}
          rows={3}
        />
      ))}
    </Details>
  )
}

function choices(form: Form, name: string) {
  const error = form.errors[name]
  return {
    name,
    values: form.typed[name] ?? [],
    errorMessage: error ? { text: error } : undefined,
  }
}
