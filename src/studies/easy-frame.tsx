import type { Child, PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { Idea } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import type { Study } from './study/study.ts'

interface Options {
  area: Area
  study: Study
  title: string
  /** Where it differs from the title. */
  heading?: string
  /** Above the heading. */
  first?: Child
}

/** The frame of a page of a study in Easy Read. */
export function EasyStudyPage({
  area,
  study,
  title,
  heading = title,
  first,
  children,
}: PropsWithChildren<Options>) {
  return (
    <Layout site={areaSite(area)} title={title} hidden>
      {first}
      <h1 class="govuk-heading-l">{heading}</h1>
      {study.invented && <Idea picture="star">This study is made up.</Idea>}
      {children}
    </Layout>
  )
}
