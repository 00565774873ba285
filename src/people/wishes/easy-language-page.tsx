import { EasyButton, EasyFormPage, EasyRadios, Idea } from '../../platform/web/easy-read/index.ts'
import { field } from '../../platform/web/forms.ts'
import { easyChoiceFrame } from './choice-frame.tsx'
import type { LanguagePageOptions } from './language-page.tsx'
import { languageQuestion } from './wish-words.ts'

/** Which language somebody likes best, in Easy Read. */
export function EasyLanguagePage({ languages, ...options }: LanguagePageOptions) {
  return (
    <EasyFormPage
      {...easyChoiceFrame(options, languageQuestion)}
      first={
        <>
          <Idea picture="eye">People who help can see this.</Idea>
          <Idea picture="count">We count it, without a name.</Idea>
        </>
      }
    >
      <EasyRadios
        {...field(options.form, 'language')}
        picture="question"
        question="Which language?"
        items={[
          { value: 'not_said', text: 'I don’t want to say', picture: 'lock' },
          ...[...languages].map(([value, text]) => ({ value, text, picture: 'speech' as const })),
        ]}
      />
      <EasyButton picture="tick" text="Save this" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
