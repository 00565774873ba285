import { areaSite } from '#areas'
import { dateWords, isoDate } from '../platform/i18n/words.ts'
import {
  EasyButton,
  EasyFormPage,
  EasyInput,
  HardWord,
  Idea,
  Name,
} from '../platform/web/easy-read/index.ts'
import { field } from '../platform/web/forms.ts'
import type { PictureName } from '../platform/web/pictures/index.ts'
import { urls } from '../urls.ts'
import type { AccountPageOptions } from './account-page.tsx'

/** What an account says of itself, and where it is signed in, in Easy Read. */
export function EasyAccountPage(options: AccountPageOptions) {
  const { area, links, form, emails, sessions, sessionId, passkeys } = options
  const own = sessions.find((one) => one.sessionId === sessionId)
  const others = sessions.filter((one) => one !== own)
  return (
    <EasyFormPage
      site={areaSite(area)}
      title="Your account"
      form={form}
      action={urls.account(area, {})}
      first={
        <>
          <Idea picture="person">This is your account.</Idea>
          <HardWord word="account" />
          {links.map(({ text, href, easy, picture, word }) => (
            <>
              <Idea picture={picture}>{easy}</Idea>
              <Idea picture="enter">
                <a class="govuk-link govuk-!-font-weight-bold" href={href}>
                  {text}
                </a>
              </Idea>
              {word && <HardWord word={word} />}
            </>
          ))}
          <h2 class="govuk-heading-m">Your name</h2>
        </>
      }
      after={
        <>
          <h2 class="govuk-heading-m">Your email address</h2>
          <Idea picture="code">We send you a code to sign in.</Idea>
          <HardWord word="code" />
          <HardWord word="sign in" />
          {emails.map((email) => (
            <Idea picture="email">
              We send it to <Name>{email}</Name>.
            </Idea>
          ))}
          <Idea picture="pencil">
            <a class="govuk-link govuk-!-font-weight-bold" href={urls.accountEmails(area, {})}>
              Add or remove an email address
            </a>
          </Idea>
          <EasyPasskeys {...{ area, passkeys }} />
          <h2 class="govuk-heading-m">Where you are signed in</h2>
          {own && (
            <Idea picture={devicePicture(own.device)}>
              You are here now: <Name>{own.device}</Name>.
            </Idea>
          )}
          {others.map(({ device, usedAt }) => (
            <>
              <Idea picture={devicePicture(device)}>
                You are also signed in here: <Name>{device}</Name>.
              </Idea>
              <Idea picture="calendar">
                You last used it on {dateWords(isoDate(usedAt, area.timeZone))}.
              </Idea>
            </>
          ))}
          {others.length > 0 && (
            <form method="post" action={urls.accountDevices(area, {})}>
              <EasyButton
                picture="hand-stop"
                text="Sign out everywhere else"
                name="sessionId"
                value="others"
                classes="govuk-button--secondary"
              />
            </form>
          )}
          <h2 class="govuk-heading-m">If you lose your phone</h2>
          <Idea picture="hand-stop">Sign out everywhere else.</Idea>
          <Idea picture="lock">Soon the lost phone is shut out.</Idea>
          <Idea picture="clock">
            This can take {options.keptHours} hours if the phone has no signal.
          </Idea>
          <Idea picture="eye">Before that, somebody could read pages on it.</Idea>
          <h2 class="govuk-heading-m">When you are done</h2>
          <Idea picture="lock">Sign out if other people use this phone or computer.</Idea>
          <form method="post" action={urls.signOut(area, {})}>
            <EasyButton picture="leave" text="Sign out" classes="govuk-button--secondary" />
          </form>
        </>
      }
    >
      <EasyInput
        {...field(form, 'name')}
        picture="name"
        label={{ text: 'What should we call you?' }}
        autocomplete="name"
        spellcheck={false}
      />
      <EasyButton picture="tick" text="Save" classes="govuk-button--crest" />
    </EasyFormPage>
  )
}

function EasyPasskeys({ area, passkeys }: Pick<AccountPageOptions, 'area' | 'passkeys'>) {
  const day = (moment: Date) => dateWords(isoDate(moment, area.timeZone))
  return (
    <>
      <h2 class="govuk-heading-m" id="passkeys">
        Sign in faster
      </h2>
      <Idea picture="key">You can sign in with a passkey.</Idea>
      <HardWord word="passkey" />
      <Idea picture="mobile">You unlock your phone as you always do.</Idea>
      <Idea picture="happy">Then you are signed in.</Idea>
      <Idea picture="code">A code by email works as well.</Idea>
      {passkeys.map(({ passkeyId, device, addedAt, usedAt, host }) => (
        <>
          <Idea picture={devicePicture(device)}>
            You have a passkey on this: <Name>{device}</Name>.
          </Idea>
          <Idea picture="calendar">You added it on {day(addedAt)}.</Idea>
          {usedAt && <Idea picture="clock">You last used it on {day(usedAt)}.</Idea>}
          <Idea picture="website">
            It works on <Name>{host}</Name>.
          </Idea>
          <Idea picture="bin">
            <a class="govuk-link" href={urls.accountPasskey(area, { passkeyId })}>
              Remove this passkey
            </a>
          </Idea>
        </>
      ))}
      <EasyButton
        picture="key"
        text="Add a passkey"
        href={urls.accountPasskeys(area, {})}
        classes="govuk-button--secondary"
      />
    </>
  )
}

function devicePicture(device: string): PictureName {
  return /phone|tablet|ipad/i.test(device) ? 'mobile' : 'computer'
}
