import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Radios } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { whoseIs } from '../whose.ts'
import { faces } from './wish.ts'
import { facesQuestion, wishTitle } from './wish-words.ts'

export type FacesPageOptions = Open & { area: Area; form: Form }

/** Whether few people should come, or many. */
export function FacesPage({ area, form, ...open }: FacesPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const question = facesQuestion(whose)
  return (
    <FormPage
      site={areaSite(area)}
      title={question}
      form={form}
      before={<Back href={urls.wish(area, { personId })} text={wishTitle(whose)} />}
    >
      <Radios
        {...field(form, 'faces')}
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
