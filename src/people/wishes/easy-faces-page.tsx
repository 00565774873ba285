import { areaSite } from '#areas'
import { EasyButton, EasyFormPage, EasyRadios, Idea } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { saying } from '../easy-parts.tsx'
import { whoseIs } from '../whose.ts'
import type { FacesPageOptions } from './faces-page.tsx'
import { easyFaces, facesQuestion, wishTitle } from './wish-words.ts'

/** Whether few people should come, or many, in Easy Read. */
export function EasyFacesPage({ area, form, ...open }: FacesPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const say = saying(open)
  const question = facesQuestion(whose)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={question}
      heading={say(question)}
      form={form}
      before={<Back href={urls.wish(area, { personId })} text={say(wishTitle(whose))} />}
      first={<Idea picture="enter">Think of who comes to help.</Idea>}
    >
      <EasyRadios
        {...field(form, 'faces')}
        picture="question"
        question="Who should come?"
        items={[
          ...Object.entries(easyFaces).map(([value, item]) => ({ value, ...item })),
          { value: 'not_said', text: 'I don’t want to say', picture: 'lock' },
        ]}
      />
      <EasyButton picture="tick" text="Save this" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
