import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Select } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { whoseIs } from '../whose.ts'
import { languageQuestion, wishTitle } from './wish-words.ts'

export type LanguagePageOptions = Open & {
  area: Area
  /** Their terms and names. */
  languages: ReadonlyMap<string, string>
  form: Form
}

/** Which language somebody likes best. */
export function LanguagePage({ area, languages, form, ...open }: LanguagePageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const question = languageQuestion(whose)
  return (
    <FormPage
      site={areaSite(area)}
      title={question}
      form={form}
      before={<Back href={urls.wish(area, { personId })} text={wishTitle(whose)} />}
    >
      <p class="govuk-body">
        Whoever may see what {whose.they} want{whose.s} from support sees this too. It is also
        counted, without a name: how many people are supported by somebody who speaks their
        language.
      </p>
      <Select
        {...field(form, 'language')}
        label={{ text: 'The language', classes: 'govuk-label--s' }}
        items={[
          { value: '', text: 'Choose' },
          ...[...languages].map(([value, text]) => ({ value, text })),
          { value: 'not_said', text: 'I don’t want to say' },
        ]}
      />
      <Button text="Save this" classes="govuk-button--crest" />
    </FormPage>
  )
}
