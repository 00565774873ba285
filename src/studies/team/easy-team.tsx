import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { Go, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { studyUrls } from '../../study-urls.ts'
import type { Study } from '../study/study.ts'

export interface EasyTeamOptions {
  area: Area
  study: Study
}

/** The frame of pages for who helps with a study, in Easy Read. */
export function EasyTeamPage({
  area,
  study,
  title,
  children,
}: PropsWithChildren<EasyTeamOptions & { title: string }>) {
  return (
    <Layout site={areaSite(area)} title={`${title} – ${study.title}`} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      <Idea picture="list">
        You help with this study: <Name>{study.title}</Name>.
      </Idea>
      {children}
      <h2 class="govuk-heading-m">More of this study</h2>
      <Go picture="calendar" href={studyUrls.schedule(area, study)}>
        When you talk with people
      </Go>
      <Go picture="money" href={studyUrls.payments(area, study)}>
        What you are paid
      </Go>
    </Layout>
  )
}
