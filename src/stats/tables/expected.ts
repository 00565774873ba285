import { crossDifference } from '../numeric/sums.ts'
import { marginsOf, type Counts, type Margins } from './counts.ts'

/**
 * The counts that independence of rows and columns would lead one to expect: row sum × column sum /
 * total, 0 in an empty table. @throws Refused as `marginsOf`
 */
export function expectedCounts(counts: Counts): number[][] {
  const margins = marginsOf(counts)
  return margins.rows.map((row) =>
    margins.columns.map((column) => expectedIn(margins, row, column)),
  )
}

/** How many cells have an expected count below a limit (5 by custom), and the least of all. */
export function lowExpected(
  counts: Counts,
  limit = 5,
): { below: number; cells: number; least: number } {
  const cells = expectedCounts(counts).flat()
  return {
    below: cells.filter((cell) => cell < limit).length,
    cells: cells.length,
    least: cells.reduce((least, cell) => Math.min(least, cell)),
  }
}

export interface Cell {
  observed: number
  expected: number
  /** Observed − expected, exact before its one rounding. */
  difference: number
}

/** Each cell beside what is expected in it. The margins hold no 0. */
export function cellsOf(counts: Counts, margins: Margins): Cell[] {
  const { rows, columns, total } = margins
  return counts.flatMap((cells, row) =>
    cells.map((observed, column) => ({
      observed,
      expected: expectedIn(margins, rows[row]!, columns[column]!),
      difference: crossDifference(observed, total, rows[row]!, columns[column]!) / total,
    })),
  )
}

function expectedIn({ total }: Margins, row: number, column: number): number {
  return total === 0 ? 0 : row * (column / total)
}
