import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Supported } from '../supported.ts'

/** Whose visit is written down that was not planned. */
export function WhomPage({ area, people }: { area: Area; people: Supported[] }) {
  const current = people.filter(({ isCurrent }) => isCurrent)
  return (
    <Layout
      site={areaSite(area)}
      title="Whom did you visit?"
      hidden
      offline
      before={<Back href={urls.today(area, {})} text="Today" />}
    >
      <h1 class="govuk-heading-l">Whom did you visit?</h1>
      {current.length === 0 && (
        <p class="govuk-body">
          Nobody yet. When you have an agreement with a person, you write down their visits here.
        </p>
      )}
      <ul class="gc-results">
        {current.map(({ personId, providerId, name }) => (
          <li class="gc-result">
            <a
              class="govuk-link"
              href={urls.newVisit(area, {}, { person: personId, provider: providerId })}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
