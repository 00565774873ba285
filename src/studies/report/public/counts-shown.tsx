import { list } from '../../find/card-view.tsx'
import type { Figures } from '../../find/figures.tsx'
import type { Cell, FigureTable } from '../../find/tables.tsx'

/** What is withheld says so, and shows no table of nothing. */
export const isShown = ({ value }: Figures, of: string) => value(`${of}:since`) !== 'withheld'

/** What became of a table that was published before. */
export function SinceBefore({ figures, of }: { figures: Figures; of: string }) {
  const since = figures.value(`${of}:since`)
  if (since === 'anew')
    return (
      <p>
        This was published before. People have come since, or have been taken out: it is counted
        anew, without whoever took her consent back, and what the two side by side would tell of one
        of them is hidden.
      </p>
    )
  if (since === 'stands')
    return (
      <p>
        This was published before, with its answers grouped otherwise. It stands as it was, for the
        two side by side could tell of somebody.
      </p>
    )
  if (since === 'withheld')
    return (
      <p>
        This can’t be shown: so few people came or were taken out since it was published, or so few
        are in it, that it would tell of somebody.
      </p>
    )
  return null
}

export const hidden = 'hidden'

export function orHidden({ has }: Figures, name: string): Cell {
  return has(name) ? { figure: name, as: 'whole' } : hidden
}

export function countsTable(figures: Figures, of: string, title: string): FigureTable {
  const columns = list(figures, `${of}:columns`)
  return {
    name: of.replace('.', '-'),
    title,
    head: ['', ...columns.map((one) => ({ figure: one, as: 'text' }) as const), 'All'],
    rows: [
      ...list(figures, `${of}:rows`).map((row, at): Cell[] => [
        { figure: row, as: 'text' },
        ...columns.map((_, place) => orHidden(figures, `${of}:counts.${at}.${place}`)),
        orHidden(figures, `${of}:rowTotals.${at}`),
      ]),
      [
        'All',
        ...columns.map((_, place) => orHidden(figures, `${of}:columnTotals.${place}`)),
        orHidden(figures, `${of}:total`),
      ],
    ],
  }
}
