import { areaSite, type Area } from '#areas'
import type { Terms } from '#providers'
import { Back } from '../../../platform/web/form-page.tsx'
import { Layout } from '../../../platform/web/layout.tsx'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import type { LookedAt } from '../looked-at.ts'
import { outcomeWords, type What } from './outcome-words.ts'
import { RecordShown } from './record-shown.tsx'

export interface RecordsPageOptions {
  area: Area
  one: Import
  what: What
  /** The position after which these begin; none: at the first. */
  after?: number
  /** How many there are of all. */
  count: number
  records: LookedAt[]
  /** The position after which more follow; none: these were the last. */
  next?: number
  /** The names of listings that some look like, by their slugs. */
  listings: Map<string, string>
  names: Terms
}

/** The records of one outcome, some at a time, each with what was noted of it. */
export function RecordsPage(options: RecordsPageOptions) {
  const { area, one, what, count, records, next } = options
  const { importId } = one
  const words = outcomeWords[what]
  const title = `${one.state === 'done' ? words.after : words.before}: ${count.toLocaleString('en-GB')}`
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={<Back href={urls.adminImport(area, { importId })} text="All that was read" />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{words.about}</p>
      {records.length === 0 && <p class="govuk-body">There are no more.</p>}
      <ul class="gc-results">
        {records.map((record) => (
          <RecordShown {...options} record={record} />
        ))}
      </ul>
      {next !== undefined && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={urls.adminImport(area, { importId }, { what, after: String(next) })}
          >
            Next {mostShown}
          </a>
        </p>
      )}
    </Layout>
  )
}

/** How many records stand on a page. */
export const mostShown = 50
