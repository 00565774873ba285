import { exposedBy, suppress, type CountTable, type EarlierRelease, type ShownTable } from '#stats'
import { hashOf } from '../../../platform/canonical.ts'
import type { Solve } from '../../../platform/solver/solver.ts'
import type { PublicTable } from './count-tables.ts'

/**
 * What a table is beside what was published before: `first` of its kind; the `same` as it was; counted `anew`,
 * since people came or were taken out; `withheld`, for beside what was published it would tell of somebody.
 * One of the same people whose answers are grouped otherwise now `stands` as it was.
 */
export type Since = 'first' | 'same' | 'anew' | 'withheld' | 'stands'

/** A table as it was shown: hidden counts are null, the others rounded to the nearest 5. */
export interface ShownCounts {
  rows: string[]
  columns: string[]
  counts: (number | null)[][]
  rowTotals: (number | null)[]
  columnTotals: (number | null)[]
  total: number | null
  since: Since
}

/** What a study keeps of a release, never to be shown: the next one is suppressed together with it. */
export interface Released {
  /** Of one that is withheld nothing is kept. */
  tables: { name: string; table: CountTable | null; shown: ShownCounts }[]
  records: EarlierRelease[]
}

/**
 * Tables as the public may see them, counted as the data are now: whoever took her consent back is in none.
 * They are protected together, and with all that was shown before. One that is as it was is shown as it
 * was. Of one that people came to or were taken out of, what subtraction would tell is hidden; where hiding
 * doesn't help any more, it isn't shown at all.
 */
export function release(
  given: readonly PublicTable[],
  earlier: readonly Released[],
  solve: Solve,
): Released {
  const records = earlier.flatMap((one) => one.records)
  const before = new Map(
    Map.groupBy(
      earlier.flatMap((one) => one.tables),
      ({ name }) => name,
    ),
  )
  const shownBefore = (name: string) => (before.get(name) ?? []).flatMap(({ table }) => table ?? [])
  const beside = (anew: readonly PublicTable[]) =>
    anew.map(({ name, table }) => ({ ...table, changedFrom: othersOf(shownBefore(name), table) }))
  const how = { earlier: records, round: true, lighter: true }
  const latest = (one: PublicTable, isLike: (table: CountTable) => boolean) =>
    before
      .get(one.name)
      ?.toReversed()
      .find(({ table }) => table && isLike(table))
  const asItWas = (one: PublicTable) => {
    const same = latest(one, (table) => hashOf(table) === hashOf(one.table))
    if (same) return { ...same, shown: { ...same.shown, since: 'same' as const } }
    // Side by side, one grouping would tell of what the other hides.
    const other = latest(
      one,
      ({ of, rows }) => of === one.table.of && !isSame(rows, one.table.rows),
    )
    return other && { ...other, shown: { ...other.shown, since: 'stands' as const } }
  }
  // The same people with other answers than before, put right since, are no one count with them.
  const tables = given.map((one) =>
    latest(one, ({ of }) => of === one.table.of) && !asItWas(one)
      ? { ...one, table: { ...one.table, of: `${one.table.of} as ${hashOf(one.table)}` } }
      : one,
  )

  let anew = tables.filter((one) => !asItWas(one))
  const isSafe = (some: readonly PublicTable[]) => exposedBy(beside(some), solve, how).length === 0
  if (!isSafe(anew)) anew = safely(anew, isSafe)
  const found = suppress(beside(anew), solve, how)
  const shown = anew.flatMap(({ name, table }, at) => {
    const counts = shownCounts(found.tables[at]!, before.has(name) ? 'anew' : 'first')
    return isBlank(counts) ? [] : [{ name, table, shown: counts }]
  })
  return {
    tables: tables.map((one) => {
      const kept = asItWas(one)
      if (kept) return kept
      const own = shown.find(({ name }) => name === one.name)
      const withheld = shownCounts(hidden(one.table), 'withheld')
      return own ?? { name: one.name, table: null, shown: withheld }
    }),
    records: shown.length > 0 ? [{ ...found.record, tables: shown.map(({ table }) => table) }] : [],
  }
}

const isSame = (one: CountTable['rows'], other: CountTable['rows']) => hashOf(one) === hashOf(other)

const isBlank = ({ counts, rowTotals, columnTotals, total }: ShownCounts) =>
  [...counts.flat(), ...rowTotals, ...columnTotals, total].every((count) => count === null)

/** Each table that can be shown beside those before it. */
function safely(
  tables: readonly PublicTable[],
  isSafe: (some: readonly PublicTable[]) => boolean,
): PublicTable[] {
  const kept: PublicTable[] = []
  for (const one of tables) if (isSafe([...kept, one])) kept.push(one)
  return kept
}

/** The earlier tables of a name that counted others than this does. */
function othersOf(shownBefore: readonly CountTable[], { of, rows, columns }: CountTable): string[] {
  const alike = shownBefore.filter(
    (one) => one.of !== of && one.rows.name === rows.name && one.columns?.name === columns?.name,
  )
  return [...new Set(alike.map((one) => one.of))]
}

/** Nothing of it is shown. */
function hidden(table: CountTable): ShownTable {
  const none = (all: readonly unknown[]) => all.map(() => undefined)
  const { of, rows, columns, counts } = table
  return {
    ...{ of, rows, columns, counts: counts.map(none), rowTotals: none(rows.levels) },
    ...{ columnTotals: none(columns?.levels ?? []), total: undefined },
  }
}

function shownCounts(
  { rows, columns, counts, rowTotals, columnTotals, total }: ShownTable,
  since: Since,
): ShownCounts {
  const orNull = (count: number | undefined) => count ?? null
  return {
    ...{ rows: [...rows.levels], columns: [...(columns?.levels ?? [])] },
    counts: counts.map((row) => row.map(orNull)),
    ...{ rowTotals: rowTotals.map(orNull), columnTotals: columnTotals.map(orNull) },
    ...{ total: orNull(total), since },
  }
}
