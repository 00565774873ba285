import type { Child } from 'hono/jsx'

interface Row {
  name: Child
  /** One for each head but the first. */
  cells: readonly Child[]
}

interface Options {
  caption: string
  heads: readonly string[]
  rows: readonly Row[]
  /** Many narrow columns: small on paper. */
  isDense?: boolean
}

/**
 * A table that is wide on a desk and on paper, and a card for each row on a phone. Roles are said, since a table
 * that is laid out otherwise is no table any more to some browsers.
 */
export function RowTable({ caption, heads, rows, isDense = false }: Options) {
  return (
    <table class={`govuk-table gc-rows${isDense ? ' gc-rows--dense' : ''}`} role="table">
      <caption class="govuk-table__caption">{caption}</caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {heads.map((head) => (
            <th scope="col" class="govuk-table__header" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {rows.map(({ name, cells }) => (
          <tr class="govuk-table__row" role="row">
            <th scope="row" class="govuk-table__header" role="rowheader">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td class="govuk-table__cell" role="cell" data-name={heads[at + 1]}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
