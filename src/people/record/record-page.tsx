import { areaSite, type Area } from '#areas'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { sectionsFor } from '../sections.ts'
import { recordTitle, whoseIs } from '../whose.ts'

export type RecordPageOptions = Open & {
  area: Area
  /** Of whoever looks, if the person lets it see something. */
  providerId?: string
}

/** The first page of a record: whose it is, and what of it whoever looks may see. */
export function RecordPage({ area, providerId, ...open }: RecordPageOptions) {
  const { person, mayChange, may, own } = open
  const { personId } = person
  const whose = whoseIs(open)
  const seen = sectionsFor(may, { area, personId, providerId })
  return (
    <Layout site={areaSite(area)} title={recordTitle(whose)} hidden>
      {own && <span class="govuk-caption-l">{person.name}</span>}
      <h1 class="govuk-heading-l">{recordTitle(whose)}</h1>
      {own && (
        <p class="govuk-body">This is yours. Nobody else sees any of it until you let them.</p>
      )}
      {seen.length === 0 && <p class="govuk-body">There is nothing here yet that you may see.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {seen.map(({ href, text, hint }) => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={href}>
              {text(whose)}
            </a>
            <span class="govuk-hint">{hint(whose)}</span>
          </li>
        ))}
      </ul>
      {!mayChange && (
        <p class="govuk-body gc-no-print">
          <a class="govuk-link" href={urls.ownAccess(area, { personId })}>
            What you can see, and until when
          </a>
        </p>
      )}
      {mayChange && (
        <p class="govuk-body gc-no-print">
          <a class="govuk-link" href={urls.personName(area, { personId })}>
            Change {own ? 'your name' : 'the name'}
          </a>
        </p>
      )}
    </Layout>
  )
}
