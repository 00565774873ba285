import { areaSite, type Area } from '#areas'
import { dateWords, isoDate, listWords } from '../platform/i18n/words.ts'
import type { HardWordName } from '../platform/web/easy-read/index.ts'
import { FormPage } from '../platform/web/form-page.tsx'
import { field, type Form } from '../platform/web/forms.ts'
import { Button, Details, Input, SummaryList } from '../platform/web/govuk/index.ts'
import type { PictureName } from '../platform/web/pictures/index.ts'
import { urls } from '../urls.ts'
import { PasskeyList } from './passkeys/passkey-list.tsx'
import type { Passkey } from './passkeys/passkeys.ts'
import type { Session } from './sessions/session.ts'

/** A place that an account can go to, and what it is. */
export interface AccountLink {
  text: string
  href: string
  hint: string
  /** For Easy Read: a sentence instead of the hint, and its picture. */
  easy: string
  picture: PictureName
  /** A hard word in its text, which Easy Read explains. */
  word?: HardWordName
}

export interface AccountPageOptions {
  area: Area
  links: AccountLink[]
  form: Form
  emails: string[]
  sessions: Session[]
  /** The one that looks at this page. */
  sessionId: string
  passkeys: Passkey[]
  /** What she has in her hand: `phone`, `tablet` or `computer`. */
  device: string
  /** How many hours a phone keeps pages to be read with no signal. */
  keptHours: number
}

/** What an account says of itself, and where it is signed in. */
export function AccountPage(options: AccountPageOptions) {
  const { area, links, form, emails, sessions, sessionId, passkeys, device, keptHours } = options
  const others = sessions.filter((one) => one.sessionId !== sessionId)
  const own = sessions.find((one) => one.sessionId === sessionId)
  return (
    <FormPage
      site={areaSite(area)}
      title="Your account"
      form={form}
      action={urls.account(area, {})}
      after={
        <>
          <PasskeyList {...{ area, passkeys, device }} />
          <h2 class="govuk-heading-m">Where you are signed in</h2>
          <SummaryList
            rows={[own ?? [], others].flat().map((one) => ({
              key: { text: one.device },
              value: {
                text:
                  one === own
                    ? 'You are here'
                    : `Last used on ${dateWords(isoDate(one.usedAt, area.timeZone))}`,
              },
            }))}
          />
          {others.length > 0 && (
            <form method="post" action={urls.accountDevices(area, {})}>
              <Button
                text="Sign out everywhere else"
                name="sessionId"
                value="others"
                classes="govuk-button--secondary"
              />
            </form>
          )}
          <form method="post" action={urls.signOut(area, {})}>
            <Button text="Sign out" classes="govuk-button--secondary" />
          </form>
          <Details summaryText="If a phone is lost">
            <p class="govuk-body">
              Sign out everywhere else. The phone is shut out the next time it reaches us. Until
              then, whoever can open its browser can read the pages that it keeps for when there is
              no signal, for at most {keptHours} hours after it last reached us.
            </p>
            <p class="govuk-body">
              What was written on it and waits to be sent is sealed: nobody can read it there. When
              it comes, you are asked before any of it is saved.
            </p>
          </Details>
        </>
      }
    >
      <ul class="govuk-list govuk-list--spaced">
        {links.map(({ text, href, hint }) => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={href}>
              {text}
            </a>
            <div class="govuk-hint">{hint}</div>
          </li>
        ))}
      </ul>
      <Input
        {...field(form, 'name')}
        label={{ text: 'What should we call you?', classes: 'govuk-label--s' }}
        autocomplete="name"
        spellcheck={false}
      />
      <p class="govuk-body">
        We send your codes to {listWords(emails)}.{' '}
        <a class="govuk-link" href={urls.accountEmails(area, {})}>
          Add or remove an email address
        </a>
      </p>
      <Button text="Save" classes="govuk-button--crest" />
    </FormPage>
  )
}
