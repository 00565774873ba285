import { areaSite, type Area } from '#areas'
import { Back, FormPage } from '../../platform/web/form-page.tsx'
import { emptyForm } from '../../platform/web/forms.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import { passkeyWords } from './passkey-list.tsx'
import type { Passkey } from './passkeys.ts'

export interface RemovePasskeyOptions {
  area: Area
  passkey: Passkey
}

/** What removing one does and what it doesn't. */
export function RemovePasskeyPage({ area, passkey }: RemovePasskeyOptions) {
  return (
    <FormPage
      site={areaSite(area)}
      title="Remove this passkey?"
      form={emptyForm}
      action={urls.accountPasskey(area, { passkeyId: passkey.passkeyId })}
      before={<Back href={urls.account(area, {})} text="Your account" />}
    >
      <p class="govuk-body">
        <strong>{passkey.device}</strong>
        <br />
        {passkeyWords(passkey, area.timeZone)}.
      </p>
      <p class="govuk-body">
        It signs in no more, and you use a code in its place. It may still be offered by the phone
        or computer that keeps it, until you delete it in its settings too.
      </p>
      <p class="govuk-body">
        Where you are signed in already, you stay so. Your account’s page has a button that ends it.
      </p>
      <Button text="Remove this passkey" classes="govuk-button--crest" />
    </FormPage>
  )
}
