/**
 * A row of a table, numbered as a spreadsheet shows it (the heading is row 1), or what is wrong
 * with it: a clause whose subject is the row. Blank rows are counted but not given.
 */
export type Row = { row: number; cells: string[] } | { row: number; trouble: string }

export interface RowLimits {
  /** Characters of one row. */
  characters: number
  columns: number
}

export const usualRow: RowLimits = { characters: 1_000_000, columns: 1_000 }

/** @returns nothing where the row is blank. */
export function asRow(row: number, cells: string[], limits: RowLimits): Row | undefined {
  if (cells.length > limits.columns) return { row, trouble: tooWide(limits) }
  if (!cells.some((cell) => cell.trim())) return undefined
  const characters = cells.reduce((sum, { length }) => sum + length, 0)
  return characters > limits.characters ? { row, trouble: tooLong(limits) } : { row, cells }
}

export const tooWide = ({ columns }: RowLimits) =>
  `has more than ${columns.toLocaleString('en-GB')} columns`

export const tooLong = ({ characters }: RowLimits) =>
  `is longer than ${characters.toLocaleString('en-GB')} letters`

/** Where a text says so of a row, a quotation mark opened a cell, and no other closed it. */
export const neverEnds = 'has a quotation mark that never ends'
