import { dateWords, isoDate, plural } from '../../../platform/i18n/words.ts'
import { SummaryList } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { kinds } from './kinds.ts'
import { LeftOut } from './left-out.tsx'
import type { InFrame } from '../../study/in-study.ts'

/** What can be brought in, and what was. */
export function ImportsPage({ imports, ...frame }: InFrame & { imports: RowOf<'import'>[] }) {
  const { area, study } = frame
  return (
    <GatherFrame {...frame} title="Files">
      <p class="govuk-body">Tables from elsewhere: CSV, Excel, and FHIR for answers.</p>
      <ul class="govuk-list govuk-list--bullet">
        {Object.entries(kinds).map(([kind, one]) => (
          <li>
            <a class="govuk-link" href={studyUrls.bringIn(area, { ...study, kind })}>
              Bring in: {one!.title.toLowerCase()}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Brought in before</h2>
      {imports.length === 0 && <p class="govuk-body">Nothing yet.</p>}
      <ul class="govuk-list govuk-list--bullet">
        {imports
          .toSorted((a, b) => (a.importedAt > b.importedAt ? -1 : 1))
          .map(({ importId, fileName, importedAt, taken, kind }) => (
            <li>
              <a class="govuk-link" href={studyUrls.studyImport(area, { ...study, importId })}>
                {fileName}
              </a>
              , {dateWords(isoDate(new Date(importedAt)))}: {plural(taken, 'row', 'rows')} of{' '}
              {kinds[kind]?.title.toLowerCase() ?? kind}
            </li>
          ))}
      </ul>
    </GatherFrame>
  )
}

interface ImportOptions extends InFrame {
  one: RowOf<'import'>
}

/** What came of a file. */
export function ImportPage({ one, ...frame }: ImportOptions) {
  const { area, study } = frame
  const leftOut = one.leftOut as unknown as { row: number; code: string; why: string }[]
  return (
    <GatherFrame
      {...frame}
      title={one.fileName}
      back={{ href: studyUrls.imports(area, study), text: 'Files' }}
    >
      <SummaryList
        rows={[
          { key: { text: 'Taken' }, value: { text: plural(one.taken, 'row', 'rows') } },
          { key: { text: 'Here already' }, value: { text: plural(one.unchanged, 'row', 'rows') } },
          { key: { text: 'Left out' }, value: { text: plural(leftOut.length, 'row', 'rows') } },
          {
            key: { text: 'Hash of the file' },
            value: { text: <code class="gc-hash">{one.fileHash}</code> },
          },
        ]}
      />
      <LeftOut rows={leftOut} />
    </GatherFrame>
  )
}
