import type { Child } from 'hono/jsx'
import { classNames, type Attributes, type Content, type Sometimes } from './markup.ts'

export type TableCell = Content & { format?: 'numeric'; colspan?: number; rowspan?: number }

export type TableOptions = {
  caption?: Child
  captionClasses?: string
  head?: TableCell[]
  rows?: Sometimes<TableCell[]>[]
  firstCellIsHeader?: boolean
  classes?: string
  attributes?: Attributes
}

type CellOptions = { cell: TableCell; scope?: 'row' | 'col' }

function Cell({ cell, scope }: CellOptions) {
  const { text, format, colspan, rowspan, classes, attributes } = cell
  const name = scope ? 'govuk-table__header' : 'govuk-table__cell'
  // govuk-frontend leaves the format out of a row's header.
  const formatted = format && scope !== 'row' && `${name}--${format}`
  const options = { class: classNames(name, formatted, classes), colspan, rowspan, ...attributes }
  return scope ? (
    <th scope={scope} {...options}>
      {text}
    </th>
  ) : (
    <td {...options}>{text}</td>
  )
}

/** Facts in rows and columns, to compare. */
export function Table(options: TableOptions) {
  const { caption, captionClasses, head, rows = [], firstCellIsHeader } = options
  return (
    <table class={classNames('govuk-table', options.classes)} {...options.attributes}>
      {caption && (
        <caption class={classNames('govuk-table__caption', captionClasses)}>{caption}</caption>
      )}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <Cell cell={cell} scope="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map(
          (row) =>
            row && (
              <tr class="govuk-table__row">
                {row.map((cell, index) => (
                  <Cell cell={cell} scope={firstCellIsHeader && index === 0 ? 'row' : undefined} />
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}
