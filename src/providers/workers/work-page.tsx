import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Work } from './work.ts'

/** That somebody works for an enterprise, for herself. */
export function WorkPage({ area, work: { name, providerId } }: { area: Area; work: Work }) {
  return (
    <Layout
      site={areaSite(area)}
      title={`I work for ${name}`}
      hidden
      before={<Back href={urls.account(area, {})} text="Your account" />}
    >
      <h1 class="govuk-heading-l">I work for {name}</h1>
      <p class="govuk-body">{name} has your name, and the hours that you would like.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.workAskedOnce(area, { providerId })}>
          Asked once: where you live, your training, and how you came to this work
        </a>
      </p>
      <p class="govuk-body">You see nothing of the people whom they support.</p>
      <h2 class="govuk-heading-m">You no longer work there?</h2>
      <p class="govuk-body">Then leave: from that moment this page is gone.</p>
      <form method="post" action={urls.work(area, { providerId })}>
        <Button text={`Leave ${name}`} classes="govuk-button--warning" />
      </form>
    </Layout>
  )
}
