import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'

export type NamePageOptions = Open & { area: Area; form: Form }

/** What the person is called on her record. */
export function NamePage({ area, form, ...open }: NamePageOptions) {
  const { own, person } = open
  const { personId, name } = person
  const question = own ? 'What is your name?' : 'What is the name of the person?'
  return (
    <FormPage
      site={areaSite(area)}
      title={question}
      form={form}
      before={<Back href={urls.person(area, { personId })} text={own ? 'Your record' : name} />}
    >
      <Input
        {...field(form, 'name')}
        label={{ text: 'Name', classes: 'govuk-label--s' }}
        hint={{ text: 'As people should say and write it. It need not be a full name.' }}
        autocomplete={own ? 'name' : 'off'}
        spellcheck={false}
      />
      <input type="hidden" name="revision" value={form.typed.revision?.[0] ?? '0'} />
      <Button text="Save the name" classes="govuk-button--crest" />
    </FormPage>
  )
}
