import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { RequestShown } from './request-shown.tsx'
import type { Request } from './requests.ts'

export interface RequestsPageOptions {
  area: Area
  requests: Request[]
  names: Map<string, string>
  back: { href: string; text: string }
  /** Where another is asked; none: there is no record any more. */
  ask?: string
}

/** What was asked of enterprises that keep something, and what became of it. */
export function RequestsPage({ area, requests, names, back, ask }: RequestsPageOptions) {
  return (
    <Layout
      site={areaSite(area)}
      title="What you asked enterprises"
      before={<Back {...back} />}
      hidden
    >
      <h1 class="govuk-heading-l">What you asked enterprises</h1>
      <p class="govuk-body">
        An enterprise that supports somebody keeps notes of its own, and answers for them itself. It
        has to answer within a month. If it doesn’t, or you are not happy with the answer, you can
        go to{' '}
        <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          the Information Commissioner’s Office
        </a>
        .
      </p>
      {ask && (
        <Button text="Ask an enterprise" href={ask} classes="govuk-button--crest gc-no-print" />
      )}
      {requests.length === 0 && <p class="govuk-body">Nothing has been asked yet.</p>}
      {requests.map((request) => (
        <section>
          <h2 class="govuk-heading-m">{names.get(request.providerId) ?? 'An enterprise'}</h2>
          <RequestShown {...{ area, request }} />
        </section>
      ))}
    </Layout>
  )
}
