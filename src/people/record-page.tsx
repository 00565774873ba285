import { areaSite, type Area } from '#areas'
import { Layout } from '../platform/web/layout.tsx'
import type { Open } from './open-record.ts'

/** The first page of a record: whose it is, and what of it whoever looks may see. */
export function RecordPage({ area, person }: Open & { area: Area }) {
  return (
    <Layout site={areaSite(area)} title={person.name}>
      <h1 class="govuk-heading-l">{person.name}</h1>
    </Layout>
  )
}
