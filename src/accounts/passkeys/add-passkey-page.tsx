import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import type { Form } from '../../platform/web/forms.ts'
import { Details } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { PasskeyButton } from './passkey-button.tsx'
import type { Place } from './place.ts'

export interface AddPasskeyPageOptions {
  area: Area
  place: Place
  form: Form
  /** `phone`, `tablet` or `computer`. */
  device: string
}

/** What a passkey is, and the button that makes one. */
export function AddPasskeyPage({ area, place, form, device }: AddPasskeyPageOptions) {
  return (
    <FormPage
      site={areaSite(area)}
      title={`Sign in faster with this ${device}`}
      form={form}
      action={urls.accountPasskeys(area, {})}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      after={
        <Details summaryText="If you lose it">
          <p class="govuk-body">
            Sign in with a code on another phone or computer, and remove the passkey there. Nobody
            can use it without unlocking what you lost.
          </p>
        </Details>
      }
    >
      <p class="govuk-body">
        A passkey is a key that your {device} keeps. You unlock it with your finger, your face or
        its number, and are signed in on {place.host}. We see none of these, and a code by email
        goes on working.
      </p>
      <p class="govuk-body">
        Add one only where nobody else can unlock the screen: whoever can may sign in as you.
      </p>
      <p class="govuk-body" data-without-passkeys>
        <strong>This browser can’t make a passkey.</strong> It needs JavaScript, a newer browser,
        and the address {place.origin}. You sign in with a code as before.
      </p>
      <PasskeyButton
        text="Add a passkey"
        classes="govuk-button--crest"
        what="add"
        place={place}
        ask={urls.accountPasskeyChallenge(area, {})}
        send={urls.accountPasskeys(area, {})}
        error={form.errors.passkey}
      />
    </FormPage>
  )
}
