import { refuse, requireWhole } from '../refused.ts'

/** A table of counts of the same people or things, by one or two of their features. */
export interface CountTable {
  /** Who is counted, and when ("people supported, April to June"): tables of the same share margins. */
  of: string
  rows: Feature
  /** Left out where a table has one count a row. */
  columns?: Feature
  /** A list for each row, with a whole number for each column. */
  counts: readonly (readonly number[])[]
  /**
   * The `of` of an earlier table with the same features, all of whose people are counted here again
   * ("people ever supported, to March"): what was added since can be worked out by subtraction.
   */
  grewFrom?: string
  /**
   * The `of` of earlier tables with the same features, of whose people some have been taken out since, or
   * have come: what changed can be worked out by subtraction. Levels that only one of both has are
   * compared with nothing.
   */
  changedFrom?: readonly string[]
}

export interface Feature {
  name: string
  /** Each once; all that there are, so that the counts of them add up. */
  levels: readonly string[]
}

/** One count, by what is counted in it. The same key is the same count, in whatever table it stands. */
export interface Cell {
  key: string
  value: number
  /** How many features it says the level of: 2 inside a table, 1 in its margin, 0 for the total. */
  depth: number
}

/** A total and the parts that it is the sum of, by their keys. */
export interface Sum {
  total: string
  parts: string[]
}

/** The key of a count. @param where [feature, level], in any order. */
export function keyOf(of: string, where: readonly (readonly [string, string])[]): string {
  return JSON.stringify([of, ...where.toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

/** The keys of a table's counts, as they stand in it. */
export function keysOf({ of, rows, columns }: CountTable) {
  const row = (level: string) => [rows.name, level] as const
  const column = (level: string) => [columns!.name, level] as const
  return {
    cells: rows.levels.map((level) =>
      columns
        ? columns.levels.map((other) => keyOf(of, [row(level), column(other)]))
        : [keyOf(of, [row(level)])],
    ),
    rowTotals: rows.levels.map((level) => keyOf(of, [row(level)])),
    columnTotals: (columns?.levels ?? []).map((level) => keyOf(of, [column(level)])),
    total: keyOf(of, []),
  }
}

/** Each of them once. */
export function allKeysOf(table: CountTable): string[] {
  const { cells, rowTotals, columnTotals, total } = keysOf(table)
  return [...new Set([...cells.flat(), ...rowTotals, ...columnTotals, total])]
}

/** All counts of a table, margins too, and how they add up. @throws Refused unless it is one. */
export function cellsOf(table: CountTable): { cells: Cell[]; sums: Sum[] } {
  checked(table)
  const { counts, columns } = table
  const keys = keysOf(table)
  const rowSums = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const total = rowSums.reduce((sum, count) => sum + count, 0)
  requireWhole(total, `The total of "${table.of}"`)
  const margin = keys.rowTotals.map((key, row) => ({ key, value: rowSums[row]!, depth: 1 }))
  const all = { key: keys.total, value: total, depth: 0 }
  const sums: Sum[] = [{ total: keys.total, parts: keys.rowTotals }]
  if (!columns) return { cells: [...margin, all], sums }

  const inside = counts.flatMap((row, at) =>
    row.map((value, column) => ({ key: keys.cells[at]![column]!, value, depth: 2 })),
  )
  const below = keys.columnTotals.map((key, column) => ({
    key,
    value: counts.reduce((sum, row) => sum + row[column]!, 0),
    depth: 1,
  }))
  sums.push(
    { total: keys.total, parts: keys.columnTotals },
    ...keys.rowTotals.map((key, row) => ({ total: key, parts: keys.cells[row]! })),
    ...keys.columnTotals.map((key, column) => ({
      total: key,
      parts: keys.cells.map((row) => row[column]!),
    })),
  )
  return { cells: [...inside, ...margin, ...below, all], sums }
}

function checked({ of, rows, columns, counts }: CountTable): void {
  if (typeof of !== 'string' || !of.trim()) refuse('Say whom a table counts, and when: its `of`.')
  for (const feature of [rows, ...(columns ? [columns] : [])]) {
    if (!feature?.name?.trim() || !Array.isArray(feature.levels) || feature.levels.length === 0)
      refuse(`A feature of the table "${of}" needs a name and its levels.`)
    if (new Set(feature.levels).size !== feature.levels.length)
      refuse(`A level of ${feature.name} is named twice in the table "${of}".`)
  }
  if (rows.name === columns?.name)
    refuse(`Rows and columns of the table "${of}" are both ${rows.name}.`)
  const width = columns?.levels.length ?? 1
  if (!Array.isArray(counts) || counts.length !== rows.levels.length)
    refuse(`The table "${of}" needs a row of counts for each level of ${rows.name}.`)
  for (const row of counts) {
    if (!Array.isArray(row) || row.length !== width)
      refuse(`Each row of the table "${of}" needs ${width} counts.`)
    for (const count of row) requireWhole(count, `A count of the table "${of}"`)
  }
}
