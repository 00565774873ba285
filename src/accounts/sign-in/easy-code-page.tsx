import { areaSite } from '#areas'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  HardWord,
  Idea,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field } from '../../platform/web/forms.ts'
import type { CodePageOptions } from './code-page.tsx'

/** The second step, in Easy Read: the code from her email. */
export function EasyCodePage({ area, form, minutes, ...options }: CodePageOptions) {
  const { action, again, button } = options
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Look at your email"
      form={form}
      action={action}
      before={<Back href={again} text="Use another address" />}
      first={
        <>
          <Idea picture="email">We have sent you an email.</Idea>
          <Idea picture="code">There is a code in it.</Idea>
          <HardWord word="code" />
          <Idea picture="clock">The code works for {minutes} minutes.</Idea>
          <Idea picture="mobile">It works on this phone or computer only.</Idea>
        </>
      }
      after={
        <>
          <h2 class="govuk-heading-m">If there is no email</h2>
          <Idea picture="later">Wait some minutes.</Idea>
          <Idea picture="bin">Look at your junk mail.</Idea>
          <Idea picture="letter">
            <a class="govuk-link" href={again}>
              Ask for another code
            </a>
          </Idea>
        </>
      }
    >
      <EasyInput
        {...field(form, 'code')}
        picture="pencil"
        label={{ text: 'What is the code?' }}
        inputmode="numeric"
        autocomplete="one-time-code"
        classes="govuk-input--width-10 govuk-input--extra-letter-spacing"
        spellcheck={false}
      />
      <EasyButton picture="enter" text={button} classes="govuk-button--crest" />
      {button === 'Sign in' && <HardWord word="sign in" />}
    </EasyFormPage>
  )
}
