import { FormPage } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { Button, Radios } from '../../platform/web/govuk/index.ts'
import { choiceFrame, type ChoicePageOptions } from './choice-frame.tsx'
import { faces } from './wish.ts'
import { facesQuestion } from './wish-words.ts'

/** Whether few people should come, or many. */
export function FacesPage(options: ChoicePageOptions) {
  return (
    <FormPage {...choiceFrame(options, facesQuestion)}>
      <Radios
        {...field(options.form, 'faces')}
        fieldset={{
          legend: { text: 'Who should come?', classes: 'govuk-fieldset__legend--s' },
        }}
        items={[
          ...Object.entries(faces).map(([value, text]) => ({ value, text })),
          { divider: 'or' },
          { value: 'not_said', text: 'I don’t want to say' },
        ]}
      />
      <Button text="Save this" classes="govuk-button--crest" />
    </FormPage>
  )
}
