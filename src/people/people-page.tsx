import { areaSite, type Area } from '#areas'
import { Layout } from '../platform/web/layout.tsx'
import { urls } from '../urls.ts'
import type { Person } from './person.ts'

/** Those of whose record whoever asks may see something. */
export function PeoplePage({ area, people }: { area: Area; people: Person[] }) {
  return (
    <Layout site={areaSite(area)} title="People">
      <h1 class="govuk-heading-l">People</h1>
      {people.length === 0 ? (
        <p class="govuk-body">
          Nobody here yet. When somebody lets you see something of their record, you find them here.
        </p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {people.map(({ personId, name }) => (
            <li>
              <a class="govuk-link" href={urls.person(area, { personId })}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}
