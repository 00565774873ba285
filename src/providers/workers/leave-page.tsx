import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'

interface Options {
  area: Area
  enterprise: { providerId: string; name: string }
}

/** Before somebody stops running an enterprise here: what stays, and what goes. */
export function LeavePage({ area, enterprise: { providerId, name } }: Options) {
  return (
    <Layout
      site={areaSite(area)}
      title={`Stop looking after ${name}`}
      hidden
      before={<Back href={urls.enterprise(area, { providerId })} text={name} />}
    >
      <h1 class="govuk-heading-l">Stop looking after {name}</h1>
      <ul class="govuk-list govuk-list--bullet">
        <li>Its page stays as it is: people still find it and can ask questions.</li>
        <li>You no longer see its pages here, or anything of the people whom it supports.</li>
        <li>{area.scheme.coordinatorName} hears of it, and can ask somebody else.</li>
      </ul>
      <p class="govuk-body">
        Not taking on anyone new?{' '}
        <a class="govuk-link" href={urls.enterprise(area, { providerId })}>
          Pause it
        </a>{' '}
        instead.
      </p>
      <form method="post" action={urls.enterpriseLeave(area, { providerId })}>
        <Button text={`Stop looking after ${name}`} classes="govuk-button--warning" />
      </form>
    </Layout>
  )
}
