import { suppress, type CountTable, type EarlierRelease, type ShownTable } from '#stats'
import { hashOf } from '../../../platform/canonical.ts'
import type { Solve } from '../../../platform/solver/solver.ts'
import type { PublicTable } from './count-tables.ts'

/** A table as it was shown: hidden counts are null, the others rounded to the nearest 5. */
export interface ShownCounts {
  rows: string[]
  columns: string[]
  counts: (number | null)[][]
  rowTotals: (number | null)[]
  columnTotals: (number | null)[]
  total: number | null
  /** It was shown before, and people have been taken out of it since: it stands as it was. */
  stands: boolean
}

/** What a study keeps of a release, never to be shown: the next one is suppressed together with it. */
export interface Released {
  tables: { name: string; table: CountTable; shown: ShownCounts }[]
  records: EarlierRelease[]
}

/**
 * Tables as the public may see them, protected together and with all that was shown before. One that is as
 * it was is shown as it was. One that has grown is protected against subtraction. One that people were taken out
 * of, or that can’t be protected any more, isn’t shown anew: the two side by side would tell of them.
 */
export function release(
  tables: readonly PublicTable[],
  earlier: readonly Released[],
  solve: Solve,
): Released {
  const last = new Map(earlier.flatMap((one) => one.tables).map((one) => [one.name, one]))
  const records = earlier.flatMap((one) => one.records)
  const as = (shown: PublicTable[]) =>
    suppress(
      shown.map(({ table }) => table),
      solve,
      { earlier: records, round: true, lighter: true },
    )
  let anew = tables.flatMap(({ name, table }): PublicTable[] => {
    const before = last.get(name)
    if (!before) return [{ name, table }]
    if (!hasGrown(before.table, table)) return []
    return [{ name, table: { ...table, grewFrom: before.table.of } }]
  })
  let found = as(anew)
  // First those are left as they were that were shown before, and then what is new.
  for (const stays of [({ name }: PublicTable) => !last.has(name), () => false])
    if (found.exposed.length > 0) {
      anew = anew.filter(stays)
      found = as(anew)
    }
  const shown = anew.map(({ name, table }, at) => ({
    ...{ name, shown: shownCounts(found.tables[at]!) },
    table: { ...table, grewFrom: undefined },
  }))
  return {
    tables: tables.flatMap(({ name, table }) => {
      const before = last.get(name)
      const now = shown.find((one) => one.name === name)
      if (now ?? !before) return now ?? []
      const stands = hashOf(before!.table) !== hashOf(table)
      return [{ ...before!, shown: { ...before!.shown, stands } }]
    }),
    records: anew.length > 0 ? [found.record] : [],
  }
}

/** Whether nobody can have been taken out: the same people and more, as far as counts tell. */
function hasGrown(before: CountTable, now: CountTable): boolean {
  const isAlike =
    before.of !== now.of &&
    hashOf([before.rows, before.columns ?? null]) === hashOf([now.rows, now.columns ?? null])
  return (
    isAlike &&
    now.counts.every((row, at) => row.every((count, n) => count >= before.counts[at]![n]!))
  )
}

function shownCounts({
  rows,
  columns,
  counts,
  rowTotals,
  columnTotals,
  total,
}: ShownTable): ShownCounts {
  const orNull = (count: number | undefined) => count ?? null
  return {
    ...{ rows: [...rows.levels], columns: [...(columns?.levels ?? [])] },
    counts: counts.map((row) => row.map(orNull)),
    ...{ rowTotals: rowTotals.map(orNull), columnTotals: columnTotals.map(orNull) },
    ...{ total: orNull(total), stands: false },
  }
}
