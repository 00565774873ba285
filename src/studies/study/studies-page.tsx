import { areaSite, type Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { studyUrls } from '../../study-urls.ts'

export interface StudiesOptions {
  area: Area
  studies: { studyId: string; title: string; aim: string }[]
  mayBegin: boolean
}

/** The studies that somebody is in the team of. */
export function StudiesPage({ area, studies, mayBegin }: StudiesOptions) {
  return (
    <Layout site={areaSite(area)} title="Studies" hidden>
      <h1 class="govuk-heading-l">Studies</h1>
      <p class="govuk-body">
        Evaluations that you are in the team of. What is in a study is seen by its team only.
      </p>
      {studies.length === 0 && <p class="govuk-body">Nothing here yet.</p>}
      <ul class="gc-results">
        {studies.map(({ studyId, title, aim }) => (
          <li class="gc-result">
            <h2 class="govuk-heading-m">
              <a class="govuk-link" href={studyUrls.study(area, { studyId })}>
                {title}
              </a>
            </h2>
            {aim && <p class="govuk-body">{aim}</p>}
          </li>
        ))}
      </ul>
      {mayBegin && (
        <>
          <Button text="Begin a study" href={studyUrls.beginStudy(area, {})} />
          <p class="govuk-body">
            <a class="govuk-link" href={studyUrls.bringInStudy(area, {})}>
              Bring in a study from elsewhere
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}
