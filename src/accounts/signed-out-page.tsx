import { areaSite, type Area } from '#areas'
import { Button } from '../platform/web/govuk/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { Written } from '../platform/web/written.tsx'

export interface SignedOutOptions {
  area: Area
  /** What she had typed. */
  words: string[]
  /** Where she signs in, and comes back from. */
  signIn: string
}

/** She pressed a button and is signed in no longer: what it should have done is not done. */
export function SignedOutPage({ area, words, signIn }: SignedOutOptions) {
  return (
    <Layout site={areaSite(area)} title="You were signed out" hidden>
      <h1 class="govuk-heading-l">You were signed out</h1>
      <p class="govuk-body">
        What you asked for is not done, and nothing has changed. Sign in, and do it again.
      </p>
      <Written words={words} />
      <Button text="Sign in" href={signIn} classes="govuk-button--crest" />
    </Layout>
  )
}
