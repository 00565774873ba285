import { areaSite } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import {
  EasyButton,
  EasyFormPage,
  HardWord,
  Idea,
  Name,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { emptyForm } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import type { RemovePasskeyOptions } from './remove-passkey-page.tsx'

/** What removing one does and what it doesn't, in Easy Read. */
export function EasyRemovePasskeyPage({ area, passkey }: RemovePasskeyOptions) {
  const { passkeyId, device, addedAt, usedAt, host } = passkey
  const day = (moment: Date) => dateWords(isoDate(moment, area.timeZone))
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Remove this passkey?"
      form={emptyForm}
      action={urls.accountPasskey(area, { passkeyId })}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      first={
        <>
          <Idea picture="key">
            This passkey is on: <Name>{device}</Name>.
          </Idea>
          <HardWord word="passkey" />
          <Idea picture="calendar">You added it on {day(addedAt)}.</Idea>
          {usedAt ? (
            <Idea picture="clock">You last used it on {day(usedAt)}.</Idea>
          ) : (
            <Idea picture="clock">You have not used it yet.</Idea>
          )}
          <Idea picture="website">
            It works on <Name>{host}</Name>.
          </Idea>
          <h2 class="govuk-heading-m">If you remove it</h2>
          <Idea picture="cross">It does not sign you in any more.</Idea>
          <HardWord word="sign in" />
          <Idea picture="code">You use a code by email instead.</Idea>
          <HardWord word="code" />
          <Idea picture="mobile">Your phone or computer may still offer it.</Idea>
          <Idea picture="bin">You can delete it in the settings there.</Idea>
          <Idea picture="computer">Perhaps you are signed in somewhere now.</Idea>
          <Idea picture="tick">There you stay signed in.</Idea>
          <Idea picture="leave">You can end that on the page of your account.</Idea>
          <HardWord word="account" />
        </>
      }
    >
      <EasyButton picture="bin" text="Remove this passkey" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}
