import { areaSite } from '#areas'
import { EasyButton, EasyFormPage, EasyRadios, Idea } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { saying } from '../easy-parts.tsx'
import { whoseIs } from '../whose.ts'
import type { LanguagePageOptions } from './language-page.tsx'
import { languageQuestion, wishTitle } from './wish-words.ts'

/** Which language somebody likes best, in Easy Read. */
export function EasyLanguagePage({ area, languages, form, ...open }: LanguagePageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const say = saying(open)
  const question = languageQuestion(whose)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={question}
      heading={say(question)}
      form={form}
      before={<Back href={urls.wish(area, { personId })} text={say(wishTitle(whose))} />}
      first={
        <>
          <Idea picture="eye">People who help can see this.</Idea>
          <Idea picture="count">We count it, without a name.</Idea>
        </>
      }
    >
      <EasyRadios
        {...field(form, 'language')}
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
