import { areaSite, type Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Described } from './routes.tsx'

interface Options {
  area: Area
  secret: string
  described: Described
  isSignedIn: boolean
}

/** What somebody is invited to, before she says yes. */
export function InvitationPage({ area, secret, described, isSignedIn }: Options) {
  return (
    <Layout site={areaSite(area)} title={described.title} hidden>
      <h1 class="govuk-heading-l">{described.title}</h1>
      {described.words.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {!isSignedIn && (
        <p class="govuk-body">
          First you sign in, by a code that we send to your email address. Then you come back here.
        </p>
      )}
      <form method="post" action={urls.invitation(area, { secret })}>
        <Button
          text={isSignedIn ? described.button : 'Sign in to say yes'}
          classes="govuk-button--crest"
        />
      </form>
      <p class="govuk-body">Not for you? Close this page: nothing happens.</p>
    </Layout>
  )
}

/** A link that was used, was taken back or is too old: which of them is nobody's business. */
export function InvitationOverPage({ area }: { area: Area }) {
  return (
    <Layout site={areaSite(area)} title="This link no longer works" hidden>
      <h1 class="govuk-heading-l">This link no longer works</h1>
      <p class="govuk-body">
        A link works once, and not for ever. Perhaps you have used it already: then everything is in{' '}
        <a class="govuk-link" href={urls.account(area, {})}>
          your account
        </a>
        . If not, ask whoever sent it for a new one.
      </p>
    </Layout>
  )
}
