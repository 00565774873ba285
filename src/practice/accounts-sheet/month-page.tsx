import { areaSite, type Area } from '#areas'
import { clockTime, dateWords, monthWords, plural } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Radios, Select, Table } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Desk } from '../desk.ts'
import { inHours } from '../week/hours.ts'
import type { NamesShown } from '../calendar/calendar-link.ts'
import { legend } from '../parts.tsx'
import { totalOf, type MonthRow } from './month-rows.ts'

interface Options {
  area: Area
  desk: Desk
  /** Its first day. */
  month: string
  /** The last ones, the newest first. */
  months: string[]
  names: NamesShown
  rows: MonthRow[]
  today: string
}

/** A month's visits: looked at, and taken as a spreadsheet. */
export function MonthPage({ area, desk, month, months, names, rows, today }: Options) {
  const { providerId } = desk
  const query = { month: month.slice(0, 7), names }
  const { visits, minutes } = totalOf(rows)
  const open = rows.filter(({ ended }) => ended === null).length
  const twice = rows.filter(({ isTwice }) => isTwice).length
  return (
    <Layout
      site={areaSite(area)}
      title={`Visits in ${monthWords(month)}`}
      before={<Back href={urls.week(area, {})} text="My week" />}
      hidden
    >
      <h1 class="govuk-heading-l">Visits in {monthWords(month)}</h1>
      <p class="govuk-body">
        For your accountant: when you came to whom, and the price that was agreed. What you wrote of
        a visit is never in it.
      </p>
      <form class="gc-no-print" method="get" action={urls.sheet(area, { providerId })}>
        <Select
          name="month"
          value={month.slice(0, 7)}
          label={{ text: 'Which month?', classes: 'govuk-label--s' }}
          items={months.map((one) => ({ value: one.slice(0, 7), text: monthWords(one) }))}
        />
        <Radios
          name="names"
          value={names}
          fieldset={legend('How are people called in it?')}
          items={[
            { value: 'initials', text: 'By their initials' },
            { value: 'names', text: 'By their names' },
          ]}
        />
        <Button text="Show this month" classes="govuk-button--secondary" />
      </form>
      <p class="govuk-body">
        {plural(visits, 'visit', 'visits')}, {inHours(minutes)}.
        {open > 0 && ` ${plural(open, 'visit has', 'visits have')} no end yet, and no hours.`}
        {twice > 0 && ` ${twice} rows are of visits that were written down twice: look at those.`}
      </p>
      {rows.length > 0 && (
        <>
          <div class="gc-actions">
            <Button
              text="Take it as a spreadsheet"
              href={urls.sheetExcel(area, { providerId }, query)}
              classes="govuk-button--crest"
            />
            <Button
              text="Take it as CSV"
              href={urls.sheetCsv(area, { providerId }, query)}
              classes="govuk-button--secondary"
            />
          </div>
          <Table
            caption={`The visits in ${monthWords(month)}`}
            captionClasses="govuk-table__caption--m"
            head={[
              { text: 'Day' },
              { text: 'Person' },
              { text: 'Time' },
              { text: 'Hours', format: 'numeric' },
            ]}
            rows={rows.map(({ day, person, began, ended, hours }) => [
              { text: dateWords(day, today) },
              { text: person },
              { text: `${clockTime(began)}${ended ? ` to ${clockTime(ended)}` : ''}` },
              { text: hours === null ? '' : hours.toFixed(2), format: 'numeric' as const },
            ])}
          />
        </>
      )}
    </Layout>
  )
}
