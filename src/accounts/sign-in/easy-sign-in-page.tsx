import { areaSite } from '#areas'
import {
  Beside,
  EasyButton,
  EasyFormPage,
  EasyInput,
  HardWord,
  Idea,
  Name,
  Wrong,
} from '../../platform/web/easy-read/index.ts'
import { field } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { PasskeyButton } from '../passkeys/passkey-button.tsx'
import type { SignInPageOptions } from './sign-in-page.tsx'

/** The first step in, in Easy Read. */
export function EasySignInPage({ area, form, place, back }: SignInPageOptions) {
  const { scheme } = area
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Sign in"
      form={form}
      action={urls.signIn(area, {}, { back })}
      first={
        <>
          <Idea picture="key">You can sign in here.</Idea>
          <HardWord word="sign in" />
          <Idea picture="email">We send you an email.</Idea>
          <Idea picture="code">There is a code in the email.</Idea>
          <HardWord word="code" />
          <Idea picture="tick">You do not need a password.</Idea>
          <Idea picture="happy">There is nothing to set up first.</Idea>
        </>
      }
      after={
        <>
          <h2 class="govuk-heading-m">If you have no email address</h2>
          <Idea picture="phone">
            You can call <Name>{scheme.coordinatorName}</Name> on <Name>{scheme.phone}</Name>.
          </Idea>
          <Idea picture="clock">
            Good times to call: <Name>{scheme.hours}</Name>.
          </Idea>
          <Idea picture="help">
            <Name>{scheme.coordinatorName}</Name> can help you.
          </Idea>
          <Idea picture="paper">You can use Goldcrest on paper.</Idea>
          <Idea picture="later">You can sign in later.</Idea>
          <h2 class="govuk-heading-m">If you cannot read your emails any more</h2>
          <Idea picture="key">You can use a passkey.</Idea>
          <Idea picture="email">You can use your other email address.</Idea>
          <Idea picture="question">Do you have none of these?</Idea>
          <Idea picture="phone">
            Then call <Name>{scheme.coordinatorName}</Name>.
          </Idea>
          <Idea picture="person">We check who you are.</Idea>
          <Idea picture="happy">Then you can sign in again.</Idea>
        </>
      }
    >
      <EasyInput
        {...field(form, 'email')}
        picture="letter"
        label={{ text: 'What is your email address?' }}
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
      <EasyButton picture="code" text="Send me a code" classes="govuk-button--crest" />
      <PasskeyButton
        text={<Beside picture="key">Use a passkey</Beside>}
        classes="govuk-button--secondary"
        what="sign-in"
        place={place}
        ask={urls.signInPasskeyChallenge(area, {})}
        send={urls.signInPasskey(area, {}, { back })}
        error={form.errors.passkey && <Wrong text={form.errors.passkey} />}
      />
      <HardWord word="passkey" />
    </EasyFormPage>
  )
}
