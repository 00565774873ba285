import { areaSite, type AreaRequest } from '#areas'
import { versions } from '../platform/web/easy-read/index.ts'
import { Layout } from '../platform/web/layout.tsx'
import { Textarea } from '../platform/web/govuk/index.ts'
import { EasyNotKeptPage } from './easy-not-kept-page.tsx'

/**
 * What somebody wrote into a record that isn't there for her, or is no longer: not found, whoever's
 * it is, and her words are given back.
 */
export function notKept(c: AreaRequest, field: string): Response | Promise<Response> {
  const words = c.var.typed[field]?.[0]?.trim()
  if (!words) return c.notFound()
  return versions(
    c,
    <Layout site={areaSite(c.var.area)} title="We could not save this" hidden>
      <h1 class="govuk-heading-l">We could not save this</h1>
      <p class="govuk-body">
        You may not change this record, or not any more. Ask the person whose record it is.
      </p>
      <p class="govuk-body">Here is what you wrote, so that you can copy it.</p>
      <Textarea
        name="kept"
        label={{ text: 'What you wrote', classes: 'govuk-label--s' }}
        value={words}
        rows={8}
        attributes={{ readonly: true }}
      />
    </Layout>,
    <EasyNotKeptPage area={c.var.area} words={words} />,
    404,
  )
}
