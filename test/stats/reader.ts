// Somebody who reads tables and knows how to solve linear programmes. She knows only what is shown.
import assert from 'node:assert/strict'
import {
  allKeysOf,
  cellsOf,
  keysOf,
  type CountTable,
} from '../../src/stats/suppression/count-table.ts'
import type { Solve } from '../../src/stats/suppression/solve.ts'
import type { Release, ShownTable } from '../../src/stats/suppression/suppress.ts'

export interface WorkedOut {
  key: string
  least: number
  most: number
}

/** Every hidden count could be anything from 0 to 4, and no small one is shown. */
export function assertSafe({ tables }: Release, solve: Solve): void {
  for (const { key, least, most } of workedOut(tables, solve))
    assert.ok(least < 1e-6 && most > 4 - 1e-6, `${key} is from ${least} to ${most}`)
  for (const { counts: rows, rowTotals, columnTotals, total } of tables)
    for (const one of [...rows.flat(), ...rowTotals, ...columnTotals, total])
      assert.ok(one === undefined || one === 0 || one >= 5, `${one} is shown`)
}

/** What she works out of each count that isn't shown in any of these tables. */
export function workedOut(tables: readonly ShownTable[], solve: Solve): WorkedOut[] {
  const shown = new Map<string, number>()
  const sums = new Map<string, { total: string; parts: string[] }>()
  const keys = new Set<string>()
  for (const table of tables) {
    const blank = asCounts(table)
    const { cells, rowTotals, columnTotals, total } = keysOf(blank)
    const add = (key: string, value: number | undefined) => {
      if (value !== undefined) shown.set(key, value)
    }
    for (const [row, of] of cells.entries())
      for (const [column, key] of of.entries()) add(key, table.counts[row]![column])
    for (const [row, key] of rowTotals.entries()) add(key, table.rowTotals[row])
    for (const [column, key] of columnTotals.entries()) add(key, table.columnTotals[column])
    add(total, table.total)
    for (const key of allKeysOf(blank)) keys.add(key)
    for (const sum of cellsOf(blank).sums) sums.set(JSON.stringify(sum), sum)
  }
  const all = [...keys]
  const at = new Map(all.map((key, place) => [key, place]))
  const problem = {
    lower: all.map((key) => shown.get(key) ?? 0),
    upper: all.map((key) => shown.get(key) ?? Infinity),
    equalities: [...sums.values()].map(({ total, parts }) => ({
      places: [...parts, total].map((key) => at.get(key)!),
      factors: [...parts.map(() => 1), -1],
      equals: 0,
    })),
  }
  const least = (key: string, sign: 1 | -1) => {
    const found = solve({ ...problem, cost: all.map((one) => (one === key ? sign : 0)) })
    if (found.status === 'infeasible') throw new Error('What is shown contradicts itself.')
    return found.status === 'optimal' ? sign * found.least : sign * -Infinity
  }
  return all
    .filter((key) => !shown.has(key))
    .map((key) => ({ key, least: least(key, 1), most: least(key, -1) }))
}

function asCounts({ of, rows, columns, counts }: ShownTable): CountTable {
  return { of, rows, columns, counts: counts.map((row) => row.map(() => 0)) }
}
