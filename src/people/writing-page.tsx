import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../platform/web/form-page.tsx'
import { field, type Form } from '../platform/web/forms.ts'
import { Button, Textarea } from '../platform/web/govuk/index.ts'
import { Paragraphs } from '../platform/web/paragraphs.tsx'

/** One question that is answered in as many words as it takes. */
export interface Question {
  question: string
  hint: string
  back: { href: string; text: string }
}

/** What somebody else wrote there meanwhile. */
export interface Meanwhile {
  words: string
  /** `Ffion wrote this on Tuesday 3 March` */
  wrote: string
  /** Who that is: `Ffion`, none where it is not known. */
  who?: string
}

export type WritingPageOptions = Question & {
  area: Area
  /** The person’s. */
  name: string
  form: Form
  meanwhile?: Meanwhile
}

/** Asks the question; where two wrote at once, with both texts. */
export function WritingPage({ area, question, hint, back, form, meanwhile }: WritingPageOptions) {
  return (
    <FormPage site={areaSite(area)} title={question} form={form} before={<Back {...back} />}>
      {meanwhile && <Theirs {...meanwhile} back={back} />}
      <Textarea
        {...field(form, 'words')}
        label={{ text: meanwhile ? 'What you wrote' : 'Your answer', classes: 'govuk-label--s' }}
        hint={meanwhile ? undefined : { text: hint }}
        rows={8}
      />
      <input type="hidden" name="revision" value={form.typed.revision?.[0] ?? '0'} />
      {meanwhile ? (
        <>
          <input type="hidden" name="meanwhile" value="yes" />
          <div class="gc-actions">
            <Button text="Keep both" name="keep" value="both" classes="govuk-button--crest" />
            <Button
              text="Keep only what I wrote"
              name="keep"
              value="mine"
              classes="govuk-button--secondary"
            />
          </div>
        </>
      ) : (
        <Button text="Save this" classes="govuk-button--crest" />
      )}
    </FormPage>
  )
}

function Theirs({ words, wrote, back }: Meanwhile & Pick<Question, 'back'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What is there now</h2>
      <div class="govuk-inset-text">
        {words ? <Paragraphs text={words} /> : <p class="govuk-body">It was made empty.</p>}
        <p class="gc-quiet">{wrote}</p>
      </div>
      <p class="govuk-body">
        If this is enough, you can{' '}
        <a class="govuk-link" href={back.href}>
          leave it as it is
        </a>
        .
      </p>
    </>
  )
}
