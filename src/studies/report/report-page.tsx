import type { Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, SummaryList } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import { written } from '../find/formats.ts'
import { StudyPage } from '../study-page.tsx'
import type { Member, Study } from '../study/study.ts'
import type { MadeReport } from './made-reports.ts'
import { reportName } from './reports-page.tsx'

interface Options {
  area: Area
  study: Study
  member: Member
  made: MadeReport
}

/** One report: as of when, and the files that it is. */
export function ReportPage({ area, study, member, made }: Options) {
  const { reportId, kind, madeAt, outputHash, isOutOfDate } = made
  const of = { studyId: study.studyId }
  const fileAs = (file: string) => studyUrls.reportFile(area, { ...of, reportId, file })
  return (
    <StudyPage
      {...{ area, study, member, title: reportName(kind) }}
      at="Report"
      before={<Back href={studyUrls.reports(area, of)} text="Reports" />}
    >
      <SummaryList
        rows={[
          { key: { text: 'As the study stood' }, value: { text: written(madeAt, 'moment') } },
          {
            key: { text: 'Hash of all its files' },
            value: { text: <code class="gc-hash">{outputHash}</code> },
          },
        ]}
      />
      {isOutOfDate ? (
        <>
          <p class="govuk-inset-text">
            This report is out of date. Something of the study has changed since: an answer, a code,
            or somebody took her consent back. What it said isn’t kept here.
          </p>
          <form method="post" action={studyUrls.reports(area, of)}>
            <Button text="Make it again" name="kind" value={kind} preventDoubleClick />
          </form>
        </>
      ) : (
        <>
          <p class="govuk-body">
            The report is one file that opens by itself, also with no signal, and prints. With its
            tables come the same figures as CSV, Excel and JSON
            {kind === 'public' ? ', and the public bundle that it is made from' : ''}.
          </p>
          <div class="govuk-button-group">
            <Button text="Get the report" href={fileAs('html')} />
            <Button
              text="Get it with its tables"
              href={fileAs('zip')}
              classes="govuk-button--secondary"
            />
          </div>
          {kind === 'team' && (
            <p class="govuk-body">It holds small counts and quotes: it is for the team alone.</p>
          )}
        </>
      )}
    </StudyPage>
  )
}
