import { refuse } from '../refused.ts'
import { marginsOf } from './counts.ts'

/**
 * A table of counts from its text, such as `29,18,11,0/10,13,11,3`: a comma between cells, a slash
 * or a new line between rows, spaces as you like.
 * @throws Refused when a cell is no count, or as `marginsOf`
 */
export function readCounts(text: string): number[][] {
  const counts = text
    .trim()
    .split(/[/\n]/)
    .map((row, at) => row.split(',').map((cell, column) => readCount(cell.trim(), at, column)))
  marginsOf(counts)
  return counts
}

function readCount(cell: string, row: number, column: number): number {
  if (!/^\d{1,16}$/.test(cell))
    refuse(
      `Row ${row + 1}, column ${column + 1} is "${cell.slice(0, 40)}": give counts such as 29,18,11,0/10,13,11,3.`,
    )
  return Number(cell)
}
