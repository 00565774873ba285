import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'

export function BeginPage({ area, form }: { area: Area; form: Form }) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Begin a study"
      form={form}
      before={<Back href={studyUrls.studies(area, {})} text="Studies" />}
    >
      <p class="govuk-body">
        You lead it, and keep the key to who people are. You invite your team next.
      </p>
      <input type="hidden" name="studyId" value={field(form, 'studyId', newId()).value} />
      <Input
        {...field(form, 'title')}
        label={{ text: 'What is the study called?', classes: 'govuk-label--s' }}
      />
      <Input
        {...field(form, 'controller')}
        label={{ text: 'Who answers for its data?', classes: 'govuk-label--s' }}
        hint={{
          text: 'The university, council or charity that decides why and how it is kept: its controller.',
        }}
      />
      <Input
        {...field(form, 'contact')}
        label={{ text: 'How do people reach them?', classes: 'govuk-label--s' }}
      />
      <Button text="Begin this study" preventDoubleClick />
    </FormPage>
  )
}
