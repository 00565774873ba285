import { areaSite } from '#areas'
import {
  Beside,
  EasyFormPage,
  HardWord,
  Idea,
  Name,
  Wrong,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { urls } from '../../urls.ts'
import type { AddPasskeyPageOptions } from './add-passkey-page.tsx'
import { PasskeyButton } from './passkey-button.tsx'

/** What a passkey is, and the button that makes one, in Easy Read. */
export function EasyAddPasskeyPage({ area, place, form, device }: AddPasskeyPageOptions) {
  return (
    <EasyFormPage
      site={areaSite(area)}
      title={`Sign in faster with this ${device}`}
      form={form}
      action={urls.accountPasskeys(area, {})}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      first={
        <>
          <Idea picture="key">A passkey is a key that your {device} keeps.</Idea>
          <HardWord word="passkey" />
          <HardWord word="sign in" />
          <Idea picture="person">You unlock it as you always do.</Idea>
          <Idea picture="happy">
            Then you are signed in on <Name>{place.host}</Name>.
          </Idea>
          <Idea picture="eye-closed">We never see your finger or your face.</Idea>
          <Idea picture="code">You can still use a code by email.</Idea>
          <HardWord word="code" />
          <Idea picture="people">Can other people unlock this {device}?</Idea>
          <Idea picture="warning">Then do not add a passkey here.</Idea>
          <Idea picture="lock">They could sign in as you.</Idea>
          <div data-without-passkeys>
            <Idea picture="cross">You cannot make a passkey here.</Idea>
            <Idea picture="website">
              It works with a newer browser on <Name>{place.origin}</Name>.
            </Idea>
            <HardWord word="browser" />
          </div>
        </>
      }
      after={
        <>
          <h2 class="govuk-heading-m">If you lose it</h2>
          <Idea picture="code">Sign in with a code on something else.</Idea>
          <Idea picture="bin">Remove the passkey there.</Idea>
          <Idea picture="lock">Nobody can use it without unlocking what you lost.</Idea>
        </>
      }
    >
      <PasskeyButton
        text={<Beside picture="key">Add a passkey</Beside>}
        classes="govuk-button--crest"
        what="add"
        place={place}
        ask={urls.accountPasskeyChallenge(area, {})}
        send={urls.accountPasskeys(area, {})}
        error={form.errors.passkey && <Wrong text={form.errors.passkey} />}
      />
    </EasyFormPage>
  )
}
