import type { Json } from '#stats'
import { Wide } from '../wide.tsx'
import type { Figures } from './figures.tsx'
import type { Cell, FigureTable } from './tables.tsx'

/** The heads of a sheet, which has one row of them. */
export function headsOf(figures: Figures, { head, over }: FigureTable): Json[] {
  const above = over?.flatMap(({ words, columns }) => Array.from({ length: columns }, () => words))
  return head.map((cell, at) => {
    const own = cellValue(figures, cell)
    return above && at > 0 ? `${above[at - 1]}: ${own}` : own
  })
}

/** A cell as a sheet holds it: the figure itself, or its words. */
export function cellValue({ value, text }: Figures, cell: Cell): Json {
  if (typeof cell === 'string') return cell
  const found = value(cell.figure)
  return typeof found === 'number' ? found : text(cell.figure, cell.as)
}

export function TableView({ figures, table }: { figures: Figures; table: FigureTable }) {
  const show = (cell: Cell) =>
    typeof cell === 'string' ? cell : figures.show(cell.figure, cell.as)
  return (
    <Wide label={table.title}>
      <table class="govuk-table">
        <caption class="govuk-table__caption">{table.title}</caption>
        <thead>
          {table.over && (
            <tr>
              <td></td>
              {table.over.map(({ words, columns }) => (
                <th scope="colgroup" colspan={columns}>
                  {words}
                </th>
              ))}
            </tr>
          )}
          <tr>
            {table.head.map((cell) => (
              <th scope="col">{show(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...rest]) => (
            <tr>
              <th scope="row">{show(first!)}</th>
              {rest.map((cell) => (
                <td>{show(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
