import { Details, Fieldset, Input, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { field, type Form } from '../../platform/web/forms.ts'
import { explanations, standings } from '../access/consents.ts'

const itemsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

/** Who decided this, for a form that is not filled in by the person herself. */
export function DecisionFields({ form, name }: { form: Form; name: string }) {
  const group = (key: string, text: string) => ({
    ...field(form, key),
    idPrefix: key,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
  })
  return (
    <>
      <Fieldset legend={{ text: 'The decision', classes: 'govuk-fieldset__legend--m' }}>
        <Radios
          {...group('standing', 'Who decided this?')}
          hint={{ text: 'About this one thing. Next time it may be somebody else.' }}
          items={itemsOf({ ...standings, person: `${name} decided` })}
        />
        <Details summaryText="Who can decide what">
          <ul class="govuk-list govuk-list--bullet">
            <li>Most people decide for themselves, with help to understand.</li>
            <li>
              An attorney for health and welfare decides about care and who knows of it, and only
              when {name} can’t decide this.
            </li>
            <li>
              An attorney for property and money decides about money and agreements, and not about
              health or care.
            </li>
            <li>What a deputy can decide, the order of the court says.</li>
            <li>
              Where there is none of these and {name} can’t decide this, those who know {name} are
              asked, and what is best for {name} is decided with them.
            </li>
          </ul>
        </Details>
        <Radios
          {...group('explained', `How was it explained to ${name}?`)}
          items={itemsOf(explanations)}
        />
      </Fieldset>
      <Fieldset
        legend={{
          text: `Only if somebody decided for ${name}`,
          classes: 'govuk-fieldset__legend--m',
        }}
      >
        <Input {...field(form, 'decidedBy')} label={{ text: 'Who decided? Write the name' }} />
        <Textarea
          {...field(form, 'consulted')}
          label={{ text: 'If it was in their best interests: who was asked?' }}
          rows={2}
        />
        <Input
          {...field(form, 'evidence')}
          label={{ text: 'What did you see that says so?' }}
          hint={{ text: 'Such as: the registered power of attorney, its last page' }}
        />
        <Input
          {...field(form, 'evidenceSeenOn')}
          label={{ text: 'On which day did you see it?' }}
          type="date"
          classes="govuk-input--width-10"
        />
      </Fieldset>
    </>
  )
}
