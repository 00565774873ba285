import { areaSite } from '#areas'
import { EasyButton, HardWord, Idea } from '../platform/web/easy-read/index.ts'
import { EasyWritten } from '../platform/web/easy-read/easy-written.tsx'
import { Layout } from '../platform/web/layout.tsx'
import type { SignedOutOptions } from './signed-out-page.tsx'

/** She pressed a button and is signed in no longer, in Easy Read. */
export function EasySignedOutPage({ area, words, signIn }: SignedOutOptions) {
  return (
    <Layout site={areaSite(area)} title="You were signed out" hidden>
      <h1 class="govuk-heading-l">You were signed out</h1>
      <Idea picture="leave">You are not signed in any more.</Idea>
      <HardWord word="sign in" />
      <Idea picture="cross">What you asked for is not done.</Idea>
      <Idea picture="pause">Nothing has changed.</Idea>
      <EasyWritten words={words} />
      <Idea picture="enter">You can sign in again.</Idea>
      <Idea picture="pencil">Then do it once more.</Idea>
      <EasyButton picture="enter" text="Sign in" href={signIn} classes="govuk-button--crest" />
    </Layout>
  )
}
