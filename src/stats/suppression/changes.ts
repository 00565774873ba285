import { refuse } from '../refused.ts'
import { keysOf, type CountTable, type Sum } from './count-table.ts'
import type { EarlierRelease } from './family.ts'

/** What differs between a table and one that was shown before. */
export interface Changes {
  /** Who came, and who was taken out, as tables of their own; none where nobody did. */
  changed: CountTable[]
  /** How each count is made of the count before. */
  cells: { stayed?: { key: string; value: number }; parts: Sum[] }[]
}

/**
 * What somebody works out who subtracts a table from one that was shown before. Where people only came, or
 * only left, she is taken to know that.
 * @throws Refused where no earlier table has these features.
 */
export function changesOf(
  table: CountTable,
  from: string,
  earlier: readonly EarlierRelease[],
): Changes {
  const before = earlier
    .flatMap(({ tables }) => tables)
    .find(
      ({ of, rows, columns }) =>
        of === from && rows.name === table.rows.name && columns?.name === table.columns?.name,
    )
  if (!before) refuse(`"${table.of}" changed from "${from}", but no earlier table is that.`)
  const places = inBoth(before, table)
  if (places.rows.length === 0 || places.columns.length === 0) return { changed: [], cells: [] }
  const differences = places.rows.map((row) =>
    places.columns.map(
      (column) => table.counts[row.now]![column.now]! - before.counts[row.was]![column.was]!,
    ),
  )
  const came = differences.some((row) => row.some((one) => one > 0))
  const left = differences.some((row) => row.some((one) => one < 0))
  const changeOf = (what: string, sign: 1 | -1): CountTable => ({
    // Of two tables of the same people, what came to both is one; where some left, it is net of them.
    of: `${what} ${from} to ${table.of}${came && left ? `, by ${table.rows.name}` : ''}`,
    rows: { name: table.rows.name, levels: places.rows.map(({ level }) => level) },
    ...(table.columns && {
      columns: { name: table.columns.name, levels: places.columns.map(({ level }) => level) },
    }),
    counts: differences.map((row) => row.map((one) => Math.max(0, sign * one))),
  })
  const added = came ? changeOf('added from', 1) : undefined
  const taken = left ? changeOf('taken out from', -1) : undefined
  const keys = { now: keysOf(table).cells, was: keysOf(before).cells }
  const cells = places.rows.flatMap((row, at) =>
    places.columns.map((column, place) => {
      const now = keys.now[row.now]![column.now]!
      const then = keys.was[row.was]![column.was]!
      const plus = added && keysOf(added).cells[at]![place]!
      const minus = taken && keysOf(taken).cells[at]![place]!
      if (!minus) return { parts: [{ total: now, parts: [then, ...(plus ? [plus] : [])] }] }
      if (!plus) return { parts: [{ total: then, parts: [now, minus] }] }
      const stayed = {
        key: `stayed from ${then} to ${now}`,
        value: Math.min(table.counts[row.now]![column.now]!, before.counts[row.was]![column.was]!),
      }
      return {
        stayed,
        parts: [
          { total: now, parts: [stayed.key, plus] },
          { total: then, parts: [stayed.key, minus] },
        ],
      }
    }),
  )
  return { changed: [added, taken].filter((one) => one !== undefined), cells }
}

interface Place {
  level: string
  was: number
  now: number
}

/** Levels that both have, with their places in each. */
function inBoth(before: CountTable, table: CountTable): { rows: Place[]; columns: Place[] } {
  const common = (then: readonly string[], now: readonly string[]) =>
    now.flatMap((level, at): Place[] =>
      then.includes(level) ? [{ level, was: then.indexOf(level), now: at }] : [],
    )
  const columns =
    before.columns && table.columns
      ? common(before.columns.levels, table.columns.levels)
      : [{ level: '', was: 0, now: 0 }]
  return { rows: common(before.rows.levels, table.rows.levels), columns }
}
