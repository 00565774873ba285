import { areaSite, type Area } from '#areas'
import { Layout } from '../platform/web/layout.tsx'
import { urls } from '../urls.ts'
import type { Open } from './open-record.ts'

/** The first page of a record: whose it is, and what of it whoever looks may see. */
export function RecordPage({ area, person, mayChange }: Open & { area: Area }) {
  const { personId } = person
  return (
    <Layout site={areaSite(area)} title={person.name}>
      <h1 class="govuk-heading-l">{person.name}</h1>
      <p class="govuk-body">
        {mayChange ? (
          <a class="govuk-link" href={urls.access(area, { personId })}>
            Who can see what
          </a>
        ) : (
          <a class="govuk-link" href={urls.ownAccess(area, { personId })}>
            What you can see of this record
          </a>
        )}
      </p>
    </Layout>
  )
}
