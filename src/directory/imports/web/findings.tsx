import type { Area } from '#areas'
import { Details, Table } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Checked } from '../cqc/check-listings.ts'
import type { NoteCount } from '../looked-at.ts'
import { fieldWords } from './field-words.ts'

export interface Found {
  /** What was mended or left out, the commonest first. */
  notes: NoteCount[]
  /** What the register tells about listings that are here. */
  checked: Checked[]
}

/** What there is to learn from a source beside its records. */
export function Findings({ area, notes, checked }: Found & { area: Area }) {
  return (
    <>
      {checked.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What the register tells about listings that are here</h2>
          <ul class="govuk-list govuk-list--bullet">
            {checked.map(({ name, slug, note }) => (
              <li>
                <a class="govuk-link" href={urls.adminListing(area, { slug })}>
                  {name}
                </a>{' '}
                {note.reason}.
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <Details summaryText="What was mended or left out, and how often">
          <Table
            head={[{ text: 'What' }, { text: 'Records', format: 'numeric' }]}
            rows={notes.map(({ field, reason, records }) => [
              { text: `${fieldWords(field)} ${reason}` },
              { text: records.toLocaleString('en-GB'), format: 'numeric' },
            ])}
          />
        </Details>
      )}
    </>
  )
}
