import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import type { Cell, FigureTable } from '../find/tables.tsx'
import { TableView } from '../find/table-view.tsx'
import { Dearer } from './prices-section.tsx'

/** The figures that bear on a hypothesis, in short: their cards have the rest. */
export function Bearing({ figures, of }: { figures: Figures; of: string }) {
  const { show, has, count, value } = figures
  const table = bearingTable(figures, of)
  const isPriced = value(`${of}:withPrices`) === true
  return (
    <>
      {table.rows.length > 0 && <TableView {...{ figures, table }} />}
      {isPriced && (
        <p>
          The visit wanted, of {show('prices:wantedMinutes', 'minutes')}, costs{' '}
          {pricedArms(figures).map((arm, place) => (
            <>
              {place > 0 && ' and '}
              {show(`${arm}.visitMedian`, 'money')} with {show(`${arm}.name`, 'text')}
            </>
          ))}{' '}
          (medians). {has('prices:dearer') && <Dearer figures={figures} />}
        </p>
      )}
      {count(`${of}:outcomes`) === 0 && !isPriced && <p>No figure bears on this.</p>}
    </>
  )
}

/** The first group, and all others as one. */
function pricedArms(figures: Figures): string[] {
  const arms = list(figures, 'prices:arms')
  return arms.length > 2 ? [arms[0]!, arms.at(-1)!] : arms
}

function bearingTable(figures: Figures, of: string): FigureTable {
  const own = list(figures, `${of}:outcomes`)
    .map((one) => ({ one, card: `outcome.${String(figures.value(`${one}.place`))}:two` }))
    .filter(({ card }) => figures.has(card))
  const groups = list(figures, 'sample:two')
  return {
    name: `${of.replace('.', '-')}-figures`,
    title: 'The top answer in each group',
    head: [
      'Outcome',
      ...groups.map((one) => ({ figure: one, as: 'text' }) as const),
      'Difference, points',
      'its interval',
      'p of whole organisations, adjusted',
    ],
    rows: own.map(({ one, card }): Cell[] => [
      { figure: `${one}.name`, as: 'text' },
      ...groups.map((_, at): Cell => shareOf(figures, `${card}.wilson.${at}.share`)),
      ...(figures.has(`${card}.newcombe`)
        ? ([
            { figure: `${card}.newcombe.difference`, as: 'points' },
            { figure: `${card}.newcombe.interval`, as: 'pointRange' },
          ] as const)
        : ['none', 'none']),
      { figure: `${one}.providersHolm`, as: 'p' },
    ]),
  }
}

function shareOf({ has }: Figures, name: string): Cell {
  return has(name) ? { figure: name, as: 'percent' } : 'nobody'
}
