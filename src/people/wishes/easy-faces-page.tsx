import { EasyButton, EasyFormPage, EasyRadios, Idea } from '../../platform/web/easy-read/index.ts'
import { field } from '../../platform/web/forms.ts'
import { easyChoiceFrame, type ChoicePageOptions } from './choice-frame.tsx'
import { easyFaces, facesQuestion } from './wish-words.ts'

/** Whether few people should come, or many, in Easy Read. */
export function EasyFacesPage(options: ChoicePageOptions) {
  return (
    <EasyFormPage
      {...easyChoiceFrame(options, facesQuestion)}
      first={<Idea picture="enter">Think of who comes to help.</Idea>}
    >
      <EasyRadios
        {...field(options.form, 'faces')}
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
