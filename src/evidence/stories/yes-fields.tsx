import { field, type Form } from '../../platform/web/forms.ts'
import { Input, Radios } from '../../platform/web/govuk/index.ts'
import { audiences, storyAudiences } from '../audiences.ts'
import { untilOffered } from './yes-form.ts'

/** To whom it may be told, and until when. */
export function YesFields({ form, today }: { form: Form; today: string }) {
  return (
    <>
      <Radios
        {...field(form, 'audience')}
        idPrefix="audience"
        fieldset={{
          legend: { text: 'Who may read it?', classes: 'govuk-fieldset__legend--s' },
        }}
        items={storyAudiences.map((value) => ({ value, text: audiences[value] }))}
      />
      <Input
        {...field(form, 'untilOn', untilOffered(today))}
        label={{ text: 'Until which day?', classes: 'govuk-label--s' }}
        hint={{ text: 'A year is usual, and 2 years are the most.' }}
        type="date"
        classes="govuk-input--width-10"
      />
    </>
  )
}
