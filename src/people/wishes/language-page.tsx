import { FormPage } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { Button, Select } from '../../platform/web/govuk/index.ts'
import { whoseIs } from '../whose.ts'
import { choiceFrame, type ChoicePageOptions } from './choice-frame.tsx'
import { languageQuestion } from './wish-words.ts'

export type LanguagePageOptions = ChoicePageOptions & {
  /** Their terms and names. */
  languages: ReadonlyMap<string, string>
}

/** Which language somebody likes best. */
export function LanguagePage(options: LanguagePageOptions) {
  const { they, s } = whoseIs(options)
  return (
    <FormPage {...choiceFrame(options, languageQuestion)}>
      <p class="govuk-body">
        Whoever may see what {they} want{s} from support sees this too. It is also counted, without
        a name: how many people are supported by somebody who speaks their language.
      </p>
      <Select
        {...field(options.form, 'language')}
        label={{ text: 'The language', classes: 'govuk-label--s' }}
        items={[
          { value: '', text: 'Choose' },
          ...[...options.languages].map(([value, text]) => ({ value, text })),
          { value: 'not_said', text: 'I don’t want to say' },
        ]}
      />
      <Button text="Save this" classes="govuk-button--crest" />
    </FormPage>
  )
}
