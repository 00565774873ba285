import { areaSite, type Area, type Locality } from '#areas'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { needs } from './needs.ts'
import { SearchForm } from './search-form.tsx'

/** The first page of an area: one question, and a few ways in. */
export function HomePage({ area, localities }: { area: Area; localities: Locality[] }) {
  return (
    <Layout
      site={areaSite(area)}
      title={area.name}
      description={`Find care and support in ${area.name} that fits your life.`}
    >
      <h1 class="govuk-heading-xl">Support that fits your life</h1>
      <p class="govuk-body-l">
        Find people and places in {area.name} that help with everyday life: at home, out and about,
        or somewhere to go.
      </p>
      <SearchForm area={area} localities={localities} />
      <h2 class="govuk-heading-m">People often look for</h2>
      <ul class="govuk-list govuk-list--spaced">
        {needs.map((what) => (
          <li>
            <a class="govuk-link" href={urls.search(area, {}, { what })}>
              {what.charAt(0).toUpperCase() + what.slice(1)}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.search(area, {})}>
          See everyone in {area.name}
        </a>
      </p>
    </Layout>
  )
}
