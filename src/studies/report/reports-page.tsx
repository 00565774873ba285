import type { Area } from '#areas'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { field, type Form } from '../../platform/web/forms.ts'
import { studyUrls } from '../../study-urls.ts'
import { written } from '../find/formats.ts'
import { StudyPage } from '../study-page.tsx'
import { does } from '../study/in-study.ts'
import type { Member, Study } from '../study/study.ts'
import type { MadeReport } from './made-reports.ts'

interface Options {
  area: Area
  study: Study
  member: Member
  reports: MadeReport[]
  /** Of the team’s bundle. */
  form: Form
}

/** The reports that were made, and making one; the bundle that a study leaves with. */
export function ReportsPage({ area, study, member, reports, form }: Options) {
  const of = { studyId: study.studyId }
  return (
    <StudyPage {...{ area, study, member, form }} title="Report" at="Report">
      <p class="govuk-body">
        A report is made from the study as it is at one moment. The same study gives the same
        report, to the byte, here and on anybody’s computer.
      </p>
      <form method="post" action={studyUrls.reports(area, of)} class="govuk-button-group">
        <Button
          text="Make the team’s report"
          name="kind"
          value="team"
          classes="govuk-button--crest"
          preventDoubleClick
        />
        <Button
          text="Make the public report"
          name="kind"
          value="public"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </form>
      <p class="govuk-body">
        The public report shows suppressed and rounded counts only, protected together with all
        public reports before it. What findings say is shown as you wrote it: look first that it
        tells of nobody.
      </p>
      <h2 class="govuk-heading-m">Reports that were made</h2>
      {reports.length === 0 && <p class="govuk-body">Nothing here yet.</p>}
      <ul class="gc-results">
        {reports.map(({ reportId, kind, madeAt, isOutOfDate }) => (
          <li class="gc-result">
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={studyUrls.report(area, { ...of, reportId })}>
                {reportName(kind)}, {written(madeAt, 'moment')}
              </a>
            </h3>
            {isOutOfDate && <p class="govuk-body">Out of date: the study has changed since.</p>}
          </li>
        ))}
      </ul>
      {does(member, 'lead') && (
        <>
          <h2 class="govuk-heading-m">The team’s bundle</h2>
          <p class="govuk-body">
            All of the study but who people are, encrypted. Whoever has it and the passphrase makes
            the same reports by <code>goldcrest evaluate</code>, or brings the study in on another
            Goldcrest.
          </p>
          <form method="post" action={studyUrls.teamBundle(area, of)} novalidate>
            <Input
              {...field({ ...form, typed: {} }, 'secret')}
              label={{ text: 'A passphrase for it', classes: 'govuk-label--s' }}
              hint={{
                text: 'Four words or more. Write it down: without it nobody opens the bundle.',
              }}
              autocomplete="off"
              spellcheck={false}
            />
            <Button text="Get the bundle" classes="govuk-button--secondary" />
          </form>
        </>
      )}
    </StudyPage>
  )
}

export const reportName = (kind: string) =>
  kind === 'team' ? 'The team’s report' : 'The public report'
