import type { Child, PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { EasyButton, Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Over } from './invitation.ts'
import type { InvitationPageOptions } from './invitation-page.tsx'
import type { Refused } from './routes.tsx'

/** What somebody is invited to, before she says yes, in Easy Read. */
export function EasyInvitationPage(options: InvitationPageOptions) {
  const { area, secret, described, name } = options
  return (
    <Frame area={area} title={described.title} heading={described.easyTitle}>
      {described.easy}
      {name !== undefined && <SignedInAs area={area} name={name} />}
      {described.button && (
        <>
          {name === undefined && (
            <>
              <Idea picture="enter">First you sign in.</Idea>
              <HardWord word="sign in" />
              <Idea picture="email">We send a code to your email address.</Idea>
              <HardWord word="code" />
              <Idea picture="website">Then you come back here.</Idea>
            </>
          )}
          <form method="post" action={urls.invitation(area, { secret })}>
            <EasyButton
              picture="hand-yes"
              text={name === undefined ? 'Sign in to say yes' : described.button}
              classes="govuk-button--crest"
            />
          </form>
          <Idea picture="question">Is this not for you?</Idea>
          <Idea picture="leave">Then close this page.</Idea>
          <Idea picture="cross">Nothing happens then.</Idea>
        </>
      )}
    </Frame>
  )
}

/** Who would say yes: on a tablet that several people use, it may be somebody else. */
function SignedInAs({ area, name }: { area: Area; name: string }) {
  return (
    <>
      <Idea picture="person">
        You are signed in as <Name>{name}</Name>.
      </Idea>
      <HardWord word="sign in" />
      <Idea picture="question">Are you somebody else?</Idea>
      <Idea picture="leave">Then sign out.</Idea>
      <Idea picture="link">Then open the link again.</Idea>
      <form method="post" action={urls.signOut(area, {})}>
        <EasyButton picture="leave" text="Sign out" classes="govuk-button--secondary" />
      </form>
    </>
  )
}

/** It is a link for somebody else, and still works for her: in Easy Read. */
export function EasyInvitationRefusedPage({ area, refused }: { area: Area; refused: Refused }) {
  return (
    <Frame area={area} title={refused.title} heading={refused.easyTitle}>
      {refused.easy}
      <ToAccount area={area} />
    </Frame>
  )
}

/** A link that no longer works, in Easy Read: whoever has it is told why. */
export function EasyInvitationOverPage({ area, why }: { area: Area; why: Over }) {
  return (
    <Frame area={area} title="This link no longer works">
      {overWords[why]}
      <ToAccount area={area} />
    </Frame>
  )
}

function Frame({
  area,
  title,
  heading = title,
  children,
}: PropsWithChildren<{ area: Area; title: string; heading?: Child }>) {
  return (
    <Layout site={areaSite(area)} title={title} hidden>
      <h1 class="govuk-heading-l">{heading}</h1>
      {children}
    </Layout>
  )
}

function ToAccount({ area }: { area: Area }) {
  return (
    <>
      <Go picture="person" href={urls.account(area, {})}>
        Go to your account
      </Go>
      <HardWord word="account" />
    </>
  )
}

const askAgain = <Idea picture="speech">Ask whoever gave it to you.</Idea>

const overWords: Record<Over, Child> = {
  unknown: (
    <>
      <Idea picture="pencil">A letter may be missing from it.</Idea>
      <Idea picture="letter">Open it again from where you found it.</Idea>
    </>
  ),
  'used by you': (
    <>
      <Idea picture="hand-yes">You have said yes already.</Idea>
      <Idea picture="person">Everything is in your account.</Idea>
      <HardWord word="account" />
    </>
  ),
  used: (
    <>
      <Idea picture="hand-yes">Somebody has used it already.</Idea>
      <Idea picture="code">A link works once.</Idea>
      <Idea picture="question">Was that not you?</Idea>
      <Idea picture="speech">Then tell whoever gave it to you.</Idea>
    </>
  ),
  'taken back': (
    <>
      <Idea picture="hand-stop">It was taken back.</Idea>
      {askAgain}
    </>
  ),
  'too old': (
    <>
      <Idea picture="clock">It was too long ago.</Idea>
      <Idea picture="calendar">A link does not work for ever.</Idea>
      <Idea picture="speech">Ask whoever gave it to you for a new one.</Idea>
    </>
  ),
}
