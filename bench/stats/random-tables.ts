import type { Random } from '#stats'

/** Tables whose rows and columns have nothing to do with each other, of 20 to 400 people. */
export function randomTables(
  random: Random,
  count: number,
  rows: number,
  columns: number,
): number[][][] {
  return Array.from({ length: count }, () =>
    randomTable(random, rows, columns, 20 + random.below(381)),
  ).map(withoutEmpty)
}

/** Each person falls into a row and a column by chance, each as likely. */
export function randomTable(
  random: Random,
  rows: number,
  columns: number,
  people: number,
): number[][] {
  const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0))
  for (let person = 0; person < people; person++)
    table[random.below(rows)]![random.below(columns)]!++
  return table
}

/** Puts somebody into each line, so that every table is tested. */
function withoutEmpty(table: number[][]): number[][] {
  for (const cells of table) if (cells.every((count) => count === 0)) cells[0]!++
  for (const column of table[0]!.keys())
    if (table.every((cells) => cells[column] === 0)) table[0]![column]!++
  return table
}
