import { plural } from '../../../platform/i18n/words.ts'
import { Button, Checkboxes, Details, Select } from '../../../platform/web/govuk/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { counted, moreColumns, type Preview } from './bring-in.ts'
import type { Kind } from './kind.ts'
import { LeftOut } from './left-out.tsx'
import { mappingField } from './mapping.ts'
import type { Waiting } from './waiting.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  kind: Kind<unknown>
  waiting: Waiting
  preview: Preview
}

/** What was understood of a file: each column, each row, before anything is brought in. */
export function PreviewPage({ kind, waiting, preview, ...frame }: Options) {
  const { area, study } = frame
  const { head, rows } = waiting.table
  const { taken, unchanged, leftOut } = counted(preview.planned)
  const takenAlong = waiting.columns[moreColumns] ?? []
  const more = [...new Set([...takenAlong, ...preview.unread])]
  const notes = preview.planned.flatMap((one) =>
    one.outcome !== 'left out' && one.note ? [{ ...one, why: one.note }] : [],
  )
  return (
    <GatherFrame
      {...frame}
      title={`What is in ${waiting.fileName}`}
      back={{ href: studyUrls.imports(area, study), text: 'Files' }}
    >
      <p class="govuk-body">
        {kind.title}. {plural(rows.length, 'row', 'rows')}. Nothing is brought in yet.
      </p>
      {preview.missing.length > 0 ? (
        <p class="govuk-inset-text">
          Choose a column for {preview.missing.map(({ label }) => `“${label}”`).join(' and ')}: no
          row can be taken without.
        </p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          <li>{taken} would be taken</li>
          <li>{unchanged} are here already, just so</li>
          <li>{leftOut} would be left out</li>
        </ul>
      )}
      <form method="post" novalidate>
        {taken > 0 && (
          <Button
            text={`Bring in ${plural(taken, 'row', 'rows')}`}
            name="do"
            value="take"
            preventDoubleClick
          />
        )}
        {taken === 0 && preview.missing.length === 0 && (
          <Button
            text={
              unchanged > 0
                ? 'Keep a note that nothing was new'
                : 'Keep a note of what was left out'
            }
            name="do"
            value="take"
            classes="govuk-button--secondary"
          />
        )}
        <Button text="Let this file go" name="do" value="drop" classes="govuk-button--secondary" />
        <h2 class="govuk-heading-m">Which column is what</h2>
        {preview.fields.map(({ name, label, isNeeded }) => (
          <Select
            id={mappingField(name)}
            name={mappingField(name)}
            label={{ text: label, classes: 'govuk-label--s' }}
            hint={{ text: exampleOf(waiting, preview.mapping[name], isNeeded) }}
            value={String(preview.mapping[name] ?? 'none')}
            items={[
              { value: 'none', text: 'No column' },
              ...head.map((text, index) => ({
                value: String(index),
                text: text || `Column ${index + 1}`,
              })),
            ]}
          />
        ))}
        {kind.takesMore && more.length > 0 && (
          <Checkboxes
            name={moreColumns}
            idPrefix={moreColumns}
            values={waiting.columns[moreColumns] ?? []}
            fieldset={{
              legend: {
                text: 'Take other columns along, as what else is known',
                classes: 'govuk-fieldset__legend--s',
              },
            }}
            hint={{
              text: 'Never a name, a birthday, an address or a number to call: whoever is in the team sees these.',
            }}
            items={more.map((name) => ({ value: name, text: name }))}
          />
        )}
        <Button
          text="Look again with these columns"
          name="do"
          value="look"
          classes="govuk-button--secondary"
        />
      </form>
      {preview.unread.length > 0 && (
        <p class="govuk-body">Not read: {preview.unread.join(', ')}.</p>
      )}
      {waiting.notTaken.length > 0 && (
        <Details
          summaryText="What of the file has no place here"
          text={
            <ul class="govuk-list govuk-list--bullet">
              {waiting.notTaken.slice(0, 100).map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          }
        />
      )}
      <LeftOut title="In no arm yet, and why" rows={notes} />
      <LeftOut rows={preview.planned.flatMap((one) => (one.outcome === 'left out' ? [one] : []))} />
    </GatherFrame>
  )
}

/** What stands in a column, so that a wrong one is seen. */
function exampleOf({ table }: Waiting, at: number | undefined, isNeeded = false): string {
  if (at === undefined) return isNeeded ? 'Needed' : 'May be missing'
  const cells = table.rows.flatMap((row) => ('cells' in row ? [row.cells[at]?.trim() ?? ''] : []))
  const some = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, 3)
  return some.length > 0 ? `Like ${some.map((one) => `“${one.slice(0, 40)}”`).join(', ')}` : 'Empty'
}
