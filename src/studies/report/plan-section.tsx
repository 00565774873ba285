import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import type { Cell, FigureTable } from '../find/tables.tsx'
import { TableView } from '../find/table-view.tsx'

/** What was decided before anything was seen, and what was changed since. */
export function PlanSection({ figures }: { figures: Figures }) {
  const { show, has, count } = figures
  return (
    <>
      <h2>The plan, and what was changed</h2>
      {has('plan:frozen') ? (
        <>
          <p>
            The plan was frozen on {show('plan:frozen.frozenAt', 'day')}, before fieldwork: version{' '}
            {show('plan:frozen.version', 'whole')}, with the hash{' '}
            <span class="hash">{show('plan:frozen.hash', 'text')}</span>.{' '}
            {count('plan:changes') === 0
              ? 'Nothing of it has been changed since.'
              : 'What is otherwise since then is listed here.'}
          </p>
          {count('plan:changes') > 0 && (
            <TableView {...{ figures, table: changesTable(figures) }} />
          )}
        </>
      ) : (
        <p>The plan was never frozen: nobody can tell what was decided before anything was seen.</p>
      )}
    </>
  )
}

/** The public’s has not what was and what is. */
export function changesTable(figures: Figures): FigureTable {
  const changes = list(figures, 'plan:changes')
  const isWhole = changes.some((one) => figures.has(`${one}.was`))
  return {
    name: 'plan-changes',
    title: 'Changed since the plan was frozen',
    head: ['What', ...(isWhole ? ['It was', 'It is'] : []), 'Changed on'],
    rows: changes.map((one): Cell[] => [
      { figure: `${one}.what`, as: 'text' },
      ...(isWhole
        ? ([
            { figure: `${one}.was`, as: 'text' },
            { figure: `${one}.becomes`, as: 'text' },
          ] as const)
        : []),
      figures.has(`${one}.changedAt`) ? { figure: `${one}.changedAt`, as: 'day' } : 'not known',
    ]),
  }
}
