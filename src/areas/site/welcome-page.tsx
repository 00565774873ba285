import { Bird } from '../../platform/web/bird.tsx'
import { Button, InsetText } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { siteUrls, urls } from '../../urls.ts'
import type { Area } from '../area.ts'
import { ownSite } from './answers.tsx'

/** The first page of an installation: what this is, and its areas. */
export function WelcomePage({ areas, hasOutbox }: { areas: Area[]; hasOutbox: boolean }) {
  const invented = areas.filter((area) => area.invented)
  const real = areas.filter((area) => !area.invented)
  return (
    <Layout
      site={ownSite}
      title="Goldcrest"
      description="An open platform for a local market of small-scale care and support."
    >
      <h1 class="govuk-heading-xl">Small enough to care</h1>
      <p class="govuk-body-l">
        Goldcrest is an open platform for a local market of small-scale care and support.
      </p>
      <p class="govuk-body">
        People find support in it that fits their life. Very small enterprises, often one person,
        are found and asked. A coordinator keeps the list honest. What happens is written down once,
        and everything else is computed from it.
      </p>
      {real.map((area) => (
        <p>
          <Button
            text={`Find support in ${area.name}`}
            href={hrefOf(area)}
            classes="govuk-button--crest"
          />
        </p>
      ))}
      {invented.map((area) => (
        <section class="gc-panel">
          <h2 class="govuk-heading-m">Walk through {area.name}</h2>
          <p class="govuk-body">
            {area.name} is an invented county, so that you can see how it works. Everyone in it is
            invented. Try this:
          </p>
          <ol class="govuk-list govuk-list--number">
            <li>Say what you would like help with and where, and open someone’s page.</li>
            <li>Keep two or three on a shortlist and share it by a link.</li>
            <li>
              Ask a question{hasOutbox && ', then read in the outbox what the provider gets'}.
            </li>
            <li>Print a leaflet. Scan its code with a phone.</li>
            <li>Be the coordinator or a provider: the links are where you started Goldcrest.</li>
          </ol>
          <Button text={`Go to ${area.name}`} href={hrefOf(area)} classes="govuk-button--crest" />
        </section>
      ))}
      {areas.length === 0 && (
        <div class="gc-empty">
          <p class="govuk-body">
            <Bird />
          </p>
          <p class="govuk-body">
            No area yet. Add one by <code>npx goldcrest area FILE.json</code>: the file is described
            in docs/guides/areas.md.
          </p>
        </div>
      )}
      {hasOutbox && (
        <InsetText>
          No way to send email is set, so messages wait in the{' '}
          <a class="govuk-link" href={siteUrls.outbox({})}>
            outbox
          </a>
          .
        </InsetText>
      )}
    </Layout>
  )
}

function hrefOf(area: Area): string {
  return area.host ? `https://${area.host}/` : urls.home(area, {})
}
