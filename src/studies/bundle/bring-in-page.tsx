import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, FileUpload, Input } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'

export function BringInPage({ area, form }: { area: Area; form: Form }) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Bring in a study"
      form={form}
      takesFile
      before={<Back href={studyUrls.studies(area, {})} text="Studies" />}
    >
      <p class="govuk-body">
        A team’s bundle from another Goldcrest becomes a study here. You take the seat of whoever
        leads it.
      </p>
      <FileUpload
        {...{ id: 'bundle', name: 'bundle' }}
        errorMessage={form.errors.bundle ? { text: form.errors.bundle } : undefined}
        label={{ text: 'The bundle: a file that ends in .age', classes: 'govuk-label--s' }}
      />
      <Input
        {...field({ ...form, typed: {} }, 'secret')}
        label={{ text: 'Its passphrase', classes: 'govuk-label--s' }}
        autocomplete="off"
        spellcheck={false}
      />
      <Button text="Bring it in" preventDoubleClick />
    </FormPage>
  )
}
