import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { Back } from '../../../platform/web/form-page.tsx'
import { Panel } from '../../../platform/web/govuk/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import { importKinds } from './import-form.ts'

interface FrameOptions {
  area: Area
  title: string
  one: Import
  isDone?: boolean
}

/** A page about one import: what it is, and where it came from. */
export function Frame({ area, title, one, isDone, children }: PropsWithChildren<FrameOptions>) {
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={<Back href={urls.adminImports(area, {})} text="Bring in listings" />}
    >
      {isDone ? (
        <Panel titleText={title} headingLevel={1} />
      ) : (
        <h1 class="govuk-heading-l">{title}</h1>
      )}
      <p class="govuk-body">
        {importKinds[one.kind]}: {one.source}
      </p>
      {children}
    </Layout>
  )
}
