// Tables of counts as they may come, many of them small.
import fc from 'fast-check'
import type { CountTable } from '../../src/stats/suppression/count-table.ts'

export const table = (
  counts: number[][],
  { of = 'people', rows = 'size', columns = 'time' } = {},
): CountTable => ({
  of,
  rows: { name: rows, levels: counts.map((_, at) => `${rows} ${at}`) },
  columns: { name: columns, levels: counts[0]!.map((_, at) => `${columns} ${at}`) },
  counts,
})

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }))
export const counts = (rows: number, columns: number) =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })
export const side = fc.integer({ min: 2, max: 6 })
export const anyTable = fc.tuple(side, side).chain(([rows, columns]) => counts(rows, columns))
