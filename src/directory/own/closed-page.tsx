import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

/** To who runs an enterprise whose listing the coordinator has closed. */
export function ClosedPage({ area, name }: { area: Area; name: string }) {
  return (
    <Layout
      site={areaSite(area)}
      title={name}
      hidden
      before={<Back href={urls.account(area, {})} text="Your account" />}
    >
      <h1 class="govuk-heading-l">{name} is closed</h1>
      <p class="govuk-body">People do not find it, and its page is not shown.</p>
      <p class="govuk-body">
        Should it be open? Tell {area.scheme.coordinatorName}: {area.scheme.phone},{' '}
        {area.scheme.email}.
      </p>
    </Layout>
  )
}
