import { areaSite } from '#areas'
import { Go, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { studyUrls } from '../../study-urls.ts'
import type { StudiesOptions } from './studies-page.tsx'

/** The studies that somebody helps with, in Easy Read. */
export function EasyStudiesPage({ area, studies, mayBegin }: StudiesOptions) {
  return (
    <Layout site={areaSite(area)} title="Studies" hidden>
      <h1 class="govuk-heading-l">Studies</h1>
      <Idea picture="question">A study wants to find something out.</Idea>
      <Idea picture="family">Here are the studies that you help with.</Idea>
      <Idea picture="lock">Only those who help see what is in a study.</Idea>
      {studies.length === 0 && <Idea picture="later">You help with no study yet.</Idea>}
      {studies.map(({ studyId, title, aim }) => (
        <section>
          <Go picture="list" href={studyUrls.study(area, { studyId })}>
            <Name>{title}</Name>
          </Go>
          {aim && <Said picture="question" text={aim} />}
        </section>
      ))}
      {mayBegin && (
        <>
          <Go picture="pencil" href={studyUrls.beginStudy(area, {})}>
            Begin a study
          </Go>
          <Go picture="download" href={studyUrls.bringInStudy(area, {})}>
            Bring in a study from elsewhere
          </Go>
        </>
      )}
    </Layout>
  )
}
