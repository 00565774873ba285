import { areaSite } from '#areas'
import { EasyButton, HardWord, Idea } from '../platform/web/easy-read/index.ts'
import { Back } from '../platform/web/form-page.tsx'
import { Layout } from '../platform/web/layout.tsx'
import { urls } from '../urls.ts'
import type { SignInAgainOptions } from './sign-in-again-page.tsx'

/** Before a way in is added or removed, in Easy Read. */
export function EasySignInAgainPage({ area, back, notDone }: Omit<SignInAgainOptions, 'before'>) {
  return (
    <Layout
      site={areaSite(area)}
      title="First, sign in again"
      before={<Back href={urls.account(area, {})} text="Your account" />}
      hidden
    >
      <h1 class="govuk-heading-l">First, sign in again</h1>
      {notDone && <Idea picture="cross">{notDone}</Idea>}
      <Idea picture="lock">We want to be sure that it is you.</Idea>
      <Idea picture="enter">Please sign in once more.</Idea>
      <HardWord word="sign in" />
      <Idea picture="leave">Then you come back here.</Idea>
      <EasyButton
        picture="enter"
        text="Sign in again"
        href={urls.signIn(area, {}, { back })}
        classes="govuk-button--crest"
      />
    </Layout>
  )
}
