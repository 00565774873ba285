import { explanations, standings } from '#people'
import { field, type Form } from '../../platform/web/forms.ts'
import { Details, Input, Radios, Textarea } from '../../platform/web/govuk/index.ts'
import { chosen, Day } from './version-form-page.tsx'

/** Asks in which standing somebody decides, and how it was explained. */
export function DecisionFields({ form, personName }: { form: Form; personName: string }) {
  const more = ['decidedBy', 'consulted', 'evidence', 'evidenceSeenOn']
  return (
    <>
      <Radios
        {...chosen(form, 'standing')}
        fieldset={{
          legend: { text: `Who decides for ${personName}?`, classes: 'govuk-fieldset__legend--s' },
        }}
        items={Object.entries(standings).map(([value, text]) => ({ value, text }))}
      />
      <Radios
        {...chosen(form, 'explained')}
        fieldset={{
          legend: {
            text: `How was it explained to ${personName}?`,
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        items={Object.entries(explanations).map(([value, text]) => ({ value, text }))}
      />
      <Details
        summaryText={`If somebody else decides for ${personName}`}
        open={more.some((name) => form.errors[name] || form.typed[name]?.[0])}
      >
        <Input {...field(form, 'decidedBy')} label={{ text: 'Who decides? Their name' }} />
        <Textarea
          {...field(form, 'consulted')}
          label={{ text: 'If in their best interests: who was asked?' }}
          rows={2}
        />
        <Input
          {...field(form, 'evidence')}
          label={{ text: 'What have you seen of their right to decide?' }}
          hint={{ text: 'Such as: the registered power of attorney, last page.' }}
        />
        <Day form={form} name="evidenceSeenOn" text="On which day did you see it?" />
      </Details>
    </>
  )
}
