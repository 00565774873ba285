import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Input } from '../../platform/web/govuk/index.ts'

export interface CodePageOptions {
  area: Area
  form: Form
  action: string
  /** Where another code is asked for. */
  again: string
  /** What the right code does: `Sign in`. */
  button: string
  /** How long the code works. */
  minutes: number
}

/** The second step: the code from her email. */
export function CodePage({ area, form, minutes, ...options }: CodePageOptions) {
  const { action, again, button } = options
  return (
    <FormPage
      site={areaSite(area)}
      title="Look at your email"
      form={form}
      action={action}
      before={<Back href={again} text="Use another address" />}
      after={
        <p class="govuk-body">
          No email? It can take some minutes, and may be among the junk.{' '}
          <a class="govuk-link" href={again}>
            Ask for another code
          </a>
          .
        </p>
      }
    >
      <p class="govuk-body">
        We have sent a code of 6 numbers. It works for {minutes} minutes, on this phone or computer
        only.
      </p>
      <Input
        {...field(form, 'code')}
        label={{ text: 'What is the code?', classes: 'govuk-label--m' }}
        inputmode="numeric"
        autocomplete="one-time-code"
        classes="govuk-input--width-10 govuk-input--extra-letter-spacing"
        spellcheck={false}
      />
      <Button text={button} classes="govuk-button--crest" />
    </FormPage>
  )
}
