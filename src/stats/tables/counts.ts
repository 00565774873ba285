import { refuse } from '../refused.ts'

/** A table of counts: rows of cells, each a whole number of 0 or more, all rows as long. */
export type Counts = readonly (readonly number[])[]

export interface Margins {
  /** The sum of each row. */
  rows: number[]
  /** The sum of each column. */
  columns: number[]
  total: number
}

/** A test by a statistic whose distribution is chi-squared. */
export interface ChiSquaredTest {
  statistic: number
  /** Degrees of freedom. */
  df: number
  p: number
}

/**
 * The margins of a table.
 * @throws Refused unless it has 2 rows and 2 columns or more, all rows are as long, each cell is a
 * whole number of 0 or more, and they are 2^53 − 1 at most together
 */
export function marginsOf(counts: Counts): Margins {
  if (!Array.isArray(counts) || !counts.every((row) => Array.isArray(row)))
    refuse('That is no table: give an array of rows, each an array of counts.')
  const width = counts[0]?.length ?? 0
  if (counts.length < 2 || width < 2)
    refuse(
      `The table has ${some(counts.length, 'row')} and ${some(width, 'column')}: give two of each or more, to compare.`,
    )
  const columns = Array.from({ length: width }, () => 0)
  const rows = counts.map((row, at) => {
    if (row.length !== width)
      refuse(
        `Row ${at + 1} has ${some(row.length, 'cell')}, row 1 has ${width}: make them as long.`,
      )
    let sum = 0
    for (let column = 0; column < width; column++) {
      const count = row[column]!
      if (!Number.isSafeInteger(count) || count < 0)
        refuse(
          `Row ${at + 1}, column ${column + 1} is ${String(count)}: give a whole number of 0 or more.`,
        )
      columns[column]! += count
      sum += count
    }
    return sum
  })
  const total = rows.reduce((sum, row) => sum + row, 0)
  if (!Number.isSafeInteger(total))
    refuse('The counts are more than 2^53 − 1 together: too many to add up exactly.')
  return { rows, columns, total }
}

/** The margins of a table of two rows and two columns. @throws Refused for any other */
export function marginsOfTwoByTwo(counts: Counts): Margins {
  const margins = marginsOf(counts)
  if (margins.rows.length !== 2 || margins.columns.length !== 2)
    refuse(
      `The table is ${margins.rows.length} × ${margins.columns.length}: this needs two rows and two columns.`,
    )
  return margins
}

/** Whether a row or a column is empty: what is divided by its sum has no meaning then. */
export function hasEmptyLine({ rows, columns }: Margins): boolean {
  return rows.includes(0) || columns.includes(0)
}

/** The table with its rows and columns exchanged. */
export function transposed(counts: Counts): number[][] {
  return (counts[0] ?? []).map((_, column) => counts.map((row) => row[column]!))
}

/**
 * The table without rows and columns that are empty: leaving them out is for the caller to say, for
 * it changes the degrees of freedom.
 */
export function withoutEmptyLines(counts: Counts): number[][] {
  const filled = (table: Counts) => table.filter((row) => row.some((count) => count !== 0))
  return transposed(filled(transposed(filled(counts))))
}

function some(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
