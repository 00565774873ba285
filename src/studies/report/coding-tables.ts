import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import type { Cell, FigureTable } from '../find/tables.tsx'

const text = (name: string): Cell => ({ figure: name, as: 'text' })
const whole = (name: string): Cell => ({ figure: name, as: 'whole' })

/** Tables of how talks were coded, as a report shows them and keeps them beside it. */
export function codingTables(figures: Figures): FigureTable[] {
  return [
    ...list(figures, 'agreement:').flatMap((pair) => [
      agreementTable(figures, pair, 'byTurn'),
      agreementTable(figures, pair, 'byCharacter'),
    ]),
    matrixTable(figures, 'people'),
    matrixTable(figures, 'organisations'),
  ]
}

/** @param pair its place: `agreement:0` */
export function agreementTable(
  figures: Figures,
  pair: string,
  by: 'byTurn' | 'byCharacter',
): FigureTable {
  const title = by === 'byTurn' ? 'by turn' : 'by character'
  return {
    name: `${pair.replace(':', '-')}-${title.replace(' ', '-')}`,
    title: `Agreement ${title}`,
    head: [
      'Code',
      'Both',
      'One of them',
      'Neither',
      'Kappa',
      'its interval',
      'Alpha',
      'its interval',
    ],
    rows: list(figures, `${pair}.codes`).map((code) => [
      text(`${code}.name`),
      ...['both', 'one', 'neither'].map((one) => whole(`${code}.${by}.${one}`)),
      ...['kappa', 'alpha'].flatMap((one): Cell[] => [
        { figure: `${code}.${by}.${one}`, as: 'decimal' },
        { figure: `${code}.${by}.${one}Interval`, as: 'decimalRange' },
      ]),
    ]),
  }
}

/** Who spoke of each code and of what is below it, beside all who were heard. */
export function matrixTable(figures: Figures, of: 'people' | 'organisations'): FigureTable {
  const columns = list(figures, 'matrix:columns')
  return {
    name: `who-spoke-${of}`,
    title: of === 'people' ? 'Who spoke of what: people' : 'Who spoke of what: organisations',
    head: ['Code', ...columns.map((one) => text(`${one}.name`)), 'All'],
    rows: [
      ...list(figures, 'matrix:rows').map((row) => [
        text(`${row}.name`),
        ...list(figures, `${row}.cells`).map((cell) => whole(`${cell}.${of}`)),
        whole(`${row}.total.${of}`),
      ]),
      [
        'All who were heard',
        ...columns.map((one) => whole(`${one}.of.${of}`)),
        whole(`matrix:total.${of}`),
      ],
    ],
  }
}
