import { areaSite, type Area } from '#areas'
import { Back } from '../platform/web/form-page.tsx'
import { Button } from '../platform/web/govuk/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { urls } from '../urls.ts'

export interface SignInAgainOptions {
  area: Area
  /** Where she comes back to. */
  back: string
  /** `add a passkey`: what a stranger who finds her phone open must not do. */
  before: string
  /** Why she came here, when she had pressed a button: `The address is not added yet.` */
  notDone?: string
}

/** Before a way in is added or removed: who came in long ago shows once more that it is she. */
export function SignInAgainPage({ area, back, before, notDone }: SignInAgainOptions) {
  return (
    <Layout
      site={areaSite(area)}
      title="First, sign in again"
      before={<Back href={urls.account(area, {})} text="Your account" />}
      hidden
    >
      <h1 class="govuk-heading-l">First, sign in again</h1>
      {notDone && <p class="govuk-body">{notDone}</p>}
      <p class="govuk-body">
        You signed in here more than 10 minutes ago. We ask once more before we {before}, so that
        nobody who finds your phone or computer open can do that. You come back here after it.
      </p>
      <Button
        text="Sign in again"
        href={urls.signIn(area, {}, { back })}
        classes="govuk-button--crest"
      />
    </Layout>
  )
}
