import type { Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Button, SummaryList } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Passkey } from './passkeys.ts'

export interface PasskeyListOptions {
  area: Area
  passkeys: Passkey[]
  /** `phone`, `tablet` or `computer`. */
  device: string
}

/** The part of the account page that is about passkeys. */
export function PasskeyList({ area, passkeys, device }: PasskeyListOptions) {
  return (
    <>
      <h2 class="govuk-heading-m" id="passkeys">
        Sign in faster with this {device} (a passkey)
      </h2>
      <p class="govuk-body">
        You unlock it as you always do, and are signed in. A code by email works as well.
      </p>
      {passkeys.length > 0 && (
        <SummaryList
          rows={passkeys.map((passkey) => ({
            key: { text: passkey.device },
            value: { text: passkeyWords(passkey, area.timeZone) },
            actions: {
              items: [
                {
                  text: 'Remove',
                  visuallyHiddenText: `the passkey ${passkey.device}`,
                  href: urls.accountPasskey(area, { passkeyId: passkey.passkeyId }),
                },
              ],
            },
          }))}
        />
      )}
      <Button
        text="Add a passkey"
        href={urls.accountPasskeys(area, {})}
        classes="govuk-button--secondary"
      />
    </>
  )
}

/** When it was added and used, and where it works. */
export function passkeyWords({ addedAt, usedAt, host }: Passkey, timeZone: string): string {
  const day = (moment: Date) => dateWords(isoDate(moment, timeZone))
  const used = usedAt ? `last used on ${day(usedAt)}` : 'not used yet'
  return `Added on ${day(addedAt)}, ${used}. Works on ${host}`
}
