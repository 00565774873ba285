import { plural } from '../../platform/i18n/words.ts'
import { Button, InsetText, Table } from '../../platform/web/govuk/index.ts'
import { studyUrls } from '../../study-urls.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { does } from '../study/in-study.ts'
import { PlanFrame, type Frame } from '../plan/plan-frame.tsx'
import { cellWords, sampleTable, type SampleTable } from './sample-table.ts'
import { sampleWarnings } from './sample-words.ts'
import { Wide } from '../wide.tsx'

/** Which organisations are wanted, and how far the sample has filled. */
export function SamplePage({ plan, ...frame }: Frame & { plan: StudyData }) {
  const { area, study, member } = frame
  const isLead = does(member, 'lead')
  const table = sampleTable(plan)
  return (
    <PlanFrame {...frame} title="The sample">
      <p class="govuk-body-l">{saying(table)}</p>
      {sampleWarnings(plan).map((words) => (
        <InsetText text={words} />
      ))}
      {plan.arm.length === 0 && (
        <p class="govuk-body">
          There are no arms yet.{' '}
          <a href={studyUrls.arms(area, study)}>Say first what is compared</a>.
        </p>
      )}
      {table.rows.length > 0 && (
        <Wide label="The sample">
          <Table
            caption="Organisations by type of service and arm: joined, of those wanted"
            captionClasses="govuk-table__caption--s"
            firstCellIsHeader
            head={[
              { text: 'Type of service' },
              ...plan.arm.map(({ name }) => ({ text: name, format: 'numeric' as const })),
              { text: 'In no arm', format: 'numeric' },
              { text: 'All', format: 'numeric' },
            ]}
            rows={[
              ...table.rows.map(({ serviceType, cells, waiting, all }) =>
                row(
                  isLead ? (
                    <a
                      class="govuk-link"
                      href={studyUrls.wanted(area, study, { type: serviceType })}
                    >
                      {serviceType}
                      <span class="govuk-visually-hidden">: change how many are wanted</span>
                    </a>
                  ) : (
                    serviceType
                  ),
                  [...cells.map(cellWords), String(waiting), cellWords(all)],
                ),
              ),
              row('All', [
                ...table.totals.map(cellWords),
                String(table.waiting),
                cellWords(table.all),
              ]),
            ]}
          />
        </Wide>
      )}
      <Sites plan={plan} />
      {isLead && (
        <Button
          text="Say how many are wanted"
          href={studyUrls.wanted(area, study)}
          classes="govuk-button--secondary"
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={studyUrls.organisations(area, study)}>
          The organisations
        </a>
      </p>
    </PlanFrame>
  )
}

function saying({ all, waiting, left }: SampleTable): string {
  const joined = plural(all.joined, 'organisation takes', 'organisations take')
  const wanted = all.wanted === undefined ? '' : ` of ${all.wanted} wanted`
  const inNone = waiting ? ` ${plural(waiting, 'waits', 'wait')} in no arm.` : ''
  const gone = left ? ` ${plural(left, 'has', 'have')} left.` : ''
  return `${joined} part${wanted}.${inNone}${gone}`
}

function Sites({ plan }: { plan: StudyData }) {
  if (plan.site.length === 0 || plan.organisation.length === 0) return null
  const here = plan.organisation.filter(({ leftOn }) => leftOn === null)
  const count = (siteId: string, armId: string | null) =>
    String(here.filter((one) => one.siteId === siteId && one.armId === armId).length)
  return (
    <Wide label="By site">
      <Table
        caption="Organisations that take part, by site and arm"
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        head={[
          { text: 'Site' },
          ...plan.arm.map(({ name }) => ({ text: name, format: 'numeric' as const })),
          { text: 'In no arm', format: 'numeric' },
        ]}
        rows={plan.site.map(({ siteId, name }) =>
          row(name, [...plan.arm.map(({ armId }) => count(siteId, armId)), count(siteId, null)]),
        )}
      />
    </Wide>
  )
}

function row(head: Parameters<typeof Table>[0]['caption'], cells: string[]) {
  return [{ text: head }, ...cells.map((text) => ({ text, format: 'numeric' as const }))]
}
