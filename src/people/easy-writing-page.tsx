import { areaSite } from '#areas'
import {
  EasyButton,
  EasyFormPage,
  EasyTextarea,
  Go,
  Idea,
  NameIn,
  Said,
} from '../platform/web/easy-read/index.ts'
import { Back } from '../platform/web/form-page.tsx'
import { field } from '../platform/web/forms.ts'
import { Examples } from './easy-parts.tsx'
import type { Meanwhile, Question, WritingPageOptions } from './writing-page.tsx'

/** Asks one question, in Easy Read; where two wrote at once, with both texts. */
export function EasyWritingPage(options: WritingPageOptions) {
  const { area, name, question, hint, back, form, meanwhile } = options
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={question}
      heading={<NameIn text={question} name={name} />}
      form={form}
      before={<Back href={back.href} text={<NameIn text={back.text} name={name} />} />}
      first={meanwhile ? <Theirs {...meanwhile} back={back} /> : <Examples hint={hint} />}
    >
      <EasyTextarea
        {...field(form, 'words')}
        picture="pencil"
        label={{ text: meanwhile ? 'What you wrote' : 'Your answer' }}
        rows={8}
      />
      <input type="hidden" name="revision" value={form.typed.revision?.[0] ?? '0'} />
      {meanwhile ? (
        <>
          <input type="hidden" name="meanwhile" value="yes" />
          <div class="gc-actions">
            <EasyButton
              picture="people"
              text="Keep both"
              name="keep"
              value="both"
              classes="govuk-button--crest"
            />
            <EasyButton
              picture="person"
              text="Keep only what I wrote"
              name="keep"
              value="mine"
              classes="govuk-button--secondary"
            />
          </div>
        </>
      ) : (
        <EasyButton picture="tick" text="Save this" classes="govuk-button--crest" />
      )}
    </EasyFormPage>
  )
}

function Theirs({ words, wrote, who, back }: Meanwhile & Pick<Question, 'back'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What is there now</h2>
      {words ? <Said text={words} /> : <Idea picture="bin">It was made empty.</Idea>}
      <Idea picture="pencil">{who ? <NameIn text={wrote} name={who} /> : wrote}.</Idea>
      <Idea picture="question">Is this enough?</Idea>
      <Go picture="leave" href={back.href}>
        Leave it as it is
      </Go>
    </>
  )
}
