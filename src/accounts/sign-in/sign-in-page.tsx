import { areaSite, type Area } from '#areas'
import { FormPage } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Details, Input } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { PasskeyButton } from '../passkeys/passkey-button.tsx'
import type { Place } from '../passkeys/place.ts'

export interface SignInPageOptions {
  area: Area
  form: Form
  place: Place
  /** Where she wanted to go. */
  back?: string
}

/** The first step in: whose she is. */
export function SignInPage({ area, form, place, back }: SignInPageOptions) {
  const { scheme } = area
  const help = `${scheme.coordinatorName} at ${scheme.name} can help you: call ${scheme.phone} (${scheme.hours}).`
  return (
    <FormPage
      site={areaSite(area)}
      title="Sign in"
      form={form}
      action={urls.signIn(area, {}, { back })}
      after={
        <>
          <Details summaryText="I have no email address">
            <p class="govuk-body">{help} You can use Goldcrest on paper, and sign in later.</p>
          </Details>
          <Details summaryText="I can’t read my emails any more">
            <p class="govuk-body">
              Use a passkey or your other email address, if you have one. Otherwise: {help} We check
              who you are, and give you another way in.
            </p>
          </Details>
        </>
      }
    >
      <Input
        {...field(form, 'email')}
        label={{ text: 'What is your email address?', classes: 'govuk-label--m' }}
        hint={{ text: 'We send you a code. You need no password, and nothing to set up first.' }}
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
      <Button text="Send me a code" classes="govuk-button--crest" />
      <PasskeyButton
        text="Use a passkey"
        classes="govuk-button--secondary"
        what="sign-in"
        place={place}
        ask={urls.signInPasskeyChallenge(area, {})}
        send={urls.signInPasskey(area, {}, { back })}
        error={form.errors.passkey}
      />
    </FormPage>
  )
}
