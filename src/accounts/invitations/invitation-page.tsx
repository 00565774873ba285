import { areaSite, type Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Over } from './invitation.ts'
import type { Described, Refused } from './routes.tsx'

export interface InvitationPageOptions {
  area: Area
  secret: string
  described: Described
  /** Who is signed in; none: nobody. */
  name?: string
}

/** What somebody is invited to, before she says yes. */
export function InvitationPage({ area, secret, described, name }: InvitationPageOptions) {
  return (
    <Layout site={areaSite(area)} title={described.title} hidden>
      <h1 class="govuk-heading-l">{described.title}</h1>
      {described.words.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      {name !== undefined && (
        <>
          <p class="govuk-body">
            You are signed in as <strong>{name}</strong>. If that is not you, sign out first, and
            open the link again.
          </p>
          <form method="post" action={urls.signOut(area, {})}>
            <Button text={`I am not ${name}: sign out`} classes="govuk-button--secondary" />
          </form>
        </>
      )}
      {name === undefined && described.button && (
        <p class="govuk-body">
          First you sign in, by a code that we send to your email address. Then you come back here.
        </p>
      )}
      {described.button && (
        <>
          <form method="post" action={urls.invitation(area, { secret })}>
            <Button
              text={name === undefined ? 'Sign in to say yes' : described.button}
              classes="govuk-button--crest"
            />
          </form>
          <p class="govuk-body">Not for you? Close this page: nothing happens.</p>
        </>
      )}
    </Layout>
  )
}

/** It is a link for somebody else, and still works for her. */
export function InvitationRefusedPage({ area, refused }: { area: Area; refused: Refused }) {
  return (
    <Layout site={areaSite(area)} title={refused.title} hidden>
      <h1 class="govuk-heading-l">{refused.title}</h1>
      {refused.words.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={urls.account(area, {})}>
          Go to your account
        </a>
      </p>
    </Layout>
  )
}

const overWords: Record<Over, string> = {
  unknown: 'Perhaps a letter is missing from it. Open it again from where you found it.',
  'used by you': 'You have said yes already: everything is in your account.',
  used: 'Somebody has used it already, and a link works once. If that was not you, tell whoever gave it to you.',
  'taken back': 'It was taken back. Ask whoever gave it to you.',
  'too old':
    'It was too long ago: a link does not work for ever. Ask whoever gave it to you for a new one.',
}

/** A link that was used, was taken back or is too old: whoever has it is told which. */
export function InvitationOverPage({ area, why }: { area: Area; why: Over }) {
  return (
    <Layout site={areaSite(area)} title="This link no longer works" hidden>
      <h1 class="govuk-heading-l">This link no longer works</h1>
      <p class="govuk-body">{overWords[why]}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.account(area, {})}>
          Go to your account
        </a>
      </p>
    </Layout>
  )
}
