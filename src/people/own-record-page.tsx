import { areaSite, type Area } from '#areas'
import { Button } from '../platform/web/govuk/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { urls } from '../urls.ts'

/** Before somebody has a record of her own here: what it is, and the one step that begins it. */
export function OwnRecordPage({ area }: { area: Area }) {
  return (
    <Layout site={areaSite(area)} title="Your own record">
      <h1 class="govuk-heading-l">Your own record</h1>
      <p class="govuk-body">
        Say once what matters to you: about you, what you want from support, and your goals. Then
        you need not say it again to everyone who comes.
      </p>
      <p class="govuk-body">
        Nobody sees any of it until you let them. You choose who, what and until when, and you can
        stop it at any time.
      </p>
      <form method="post" action={urls.ownRecord(area, {})}>
        <Button text="Begin my record" classes="govuk-button--crest" />
      </form>
    </Layout>
  )
}
