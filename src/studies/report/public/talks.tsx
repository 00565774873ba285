import { list } from '../../find/card-view.tsx'
import type { Figures } from '../../find/figures.tsx'
import { numbered, type Cell, type FigureTable } from '../../find/tables.tsx'
import { TableView } from '../../find/table-view.tsx'
import { countsTable, isShown, SinceBefore } from './counts-shown.tsx'

/** Who spoke of each hypothesis in talks, and how far those who coded them agree. */
export function Talks({ figures }: { figures: Figures }) {
  const pairs = list(figures, 'agreement:')
  return (
    <>
      <h2>What people told</h2>
      {numbered(figures, 'told').map((of) => (
        <section>
          <h3>{figures.show(`${of}:name`, 'text')}</h3>
          <SinceBefore {...{ figures, of }} />
          {isShown(figures, of) && (
            <TableView
              {...{ figures, table: countsTable(figures, of, 'People who spoke of it') }}
            />
          )}
        </section>
      ))}
      {numbered(figures, 'told').length === 0 && <p>No talk was coded.</p>}
      {pairs.length > 0 && (
        <>
          <p>
            Two people coded the same talks. Krippendorff’s alpha is above nothing only where they
            agree more than chance would; codes of which fewer than{' '}
            {figures.show('method:smallUnder', 'whole')} people spoke are left out.
          </p>
          {pairs.map((pair) => (
            <TableView {...{ figures, table: alphaTable(figures, pair) }} />
          ))}
        </>
      )}
    </>
  )
}

export function alphaTable(figures: Figures, pair: string): FigureTable {
  const isFirst = figures.value(`${pair}.pass`) === 'deductive'
  return {
    name: pair.replace(':', '-'),
    title: `How far coders agree, ${isFirst ? 'first' : 'second'} pass, by turn`,
    head: ['Code', 'Alpha', 'its interval'],
    rows: list(figures, `${pair}.codes`).map((code): Cell[] => [
      { figure: `${code}.name`, as: 'text' },
      { figure: `${code}.alpha`, as: 'decimal' },
      { figure: `${code}.alphaInterval`, as: 'decimalRange' },
    ]),
  }
}
