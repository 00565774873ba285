import { areaSite } from '#areas'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import type { NamePageOptions } from './name-page.tsx'

/** What the person is called on her record, in Easy Read. */
export function EasyNamePage({ area, form, own, person }: NamePageOptions) {
  const { personId, name } = person
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={own ? 'What is your name?' : 'What is the name of the person?'}
      form={form}
      before={
        <Back href={urls.person(area, { personId })} text={own ? 'Go back' : <Name>{name}</Name>} />
      }
      first={
        <>
          <Idea picture="speech">Write the name that people should say.</Idea>
          <Idea picture="name">It need not be a full name.</Idea>
        </>
      }
    >
      <EasyInput
        {...field(form, 'name')}
        picture="name"
        label={{ text: 'Name' }}
        autocomplete={own ? 'name' : 'off'}
        spellcheck={false}
      />
      <input type="hidden" name="revision" value={form.typed.revision?.[0] ?? '0'} />
      <EasyButton picture="tick" text="Save the name" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
