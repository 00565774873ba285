import { areaSite, type Area } from '#areas'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

import { Enterprises, Records } from './privacy-records.tsx'

export interface PrivacyPageOptions {
  area: Area
  /** How long it is kept, in days: a question that was answered, one that was not. */
  afterAnswer: number
  unanswered: number
  /** After how many days without use a browser is signed out. */
  signedIn: number
  /** How long the words of a worry that isn't sent are kept, in days. */
  draftKept: number
  /** By the rules of the area, in words: `8 years`. */
  kept: Record<
    'picture' | 'access' | 'looked' | 'agreement' | 'request' | 'answer' | 'invitation' | 'list',
    string
  >
}

/** What is kept about a visitor, why, how long, and who sees it. */
export function PrivacyPage(options: PrivacyPageOptions) {
  const { area, afterAnswer, unanswered, signedIn, draftKept } = options
  return (
    <Layout site={areaSite(area)} title="Your privacy">
      <h1 class="govuk-heading-l">Your privacy</h1>
      <h2 class="govuk-heading-m">When you look around</h2>
      <p class="govuk-body">
        We don’t know who you are. We count how often each page was seen, by day, and nothing about
        you. Your shortlist is kept in a cookie on your own phone or computer, with nothing else in
        it. If you choose Easy Read, another cookie remembers that. No other company’s code runs on
        these pages.
      </p>
      <h2 class="govuk-heading-m">When you ask a question</h2>
      <p class="govuk-body">
        Your name, your email address or phone number, and your question go to the provider that you
        asked. The provider answers for what she does with them. We delete them {afterAnswer} days
        after the answer, or {unanswered} days after you asked if there was none. How people heard
        of a provider stays as a count, without names.
      </p>
      <h2 class="govuk-heading-m">When you have an account</h2>
      <p class="govuk-body">
        We keep what you want to be called, your email address, whether you read Easy Read, and the
        phones and computers that you are signed in with. A cookie keeps you signed in until you
        sign out, or have not been here for {signedIn} days. Codes that we send you are deleted the
        next night.
      </p>
      <p class="govuk-body">
        Of a passkey, we keep the public half of its key, which opens nothing by itself, the kind of
        phone or computer, where it works, and when you added and last used it, until you remove it.
        Your finger, your face and your phone’s number never reach us.
      </p>
      <p class="govuk-body">
        {area.scheme.name} answers for accounts (a contract). You can{' '}
        <a class="govuk-link" href={urls.accountErasure(area, {})}>
          erase your account
        </a>
        . Where others depend on it, such as an enterprise that you run, that page says what has to
        be done first.
      </p>
      <Records {...options} />
      <h2 class="govuk-heading-m">When you tell us that something is wrong</h2>
      <p class="govuk-body">
        The coordinator reads it. It is deleted when it is put right, with your email address if you
        gave one.
      </p>
      <h2 class="govuk-heading-m">When you are worried about someone</h2>
      <p class="govuk-body">
        What you send on{' '}
        <a class="govuk-link" href={urls.worried(area, {})}>
          that page
        </a>{' '}
        is kept apart from everything else. Only the people who are named there read it, and they
        may have to tell the council or the police. We don’t note who you are, unless you write it.
        Until you send it, nobody is told. A cookie lets your own phone or computer find what you
        saved, for {draftKept} days; it goes when you send it. {area.scheme.name} decides how long
        it keeps what was sent. It is never in a download, so that nobody finds it there.
      </p>
      <h2 class="govuk-heading-m">When you recommend a provider</h2>
      <p class="govuk-body">
        What you write is shown on the provider’s page with the name that you chose. Ask the
        coordinator to take it down at any time.
      </p>
      <h2 class="govuk-heading-m">Providers</h2>
      <p class="govuk-body">
        {area.scheme.name} answers for what is listed. It is listed so that people can find support
        (a legitimate interest). What a provider’s page says, with how to reach her but for her
        email address, is also published as open data that other directories may copy. Of
        criminal-record checks, only the level and the dates are kept.
      </p>
      <Enterprises {...options} />
      <h2 class="govuk-heading-m">Ask us</h2>
      <p class="govuk-body">
        To see, mend or delete what we hold about you, write to{' '}
        <a class="govuk-link" href={`mailto:${area.scheme.email}`}>
          {area.scheme.email}
        </a>
        . If you are not happy with the answer, you can go to the Information Commissioner’s Office.
      </p>
      <p class="gc-quiet">
        These reasons and times are our starting point. They have not been confirmed yet by the data
        protection lead of {area.scheme.name}.
      </p>
    </Layout>
  )
}
