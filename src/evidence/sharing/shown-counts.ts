import { allKeysOf, keysOf, suppress, type CountTable } from '#stats'
import type { Solve } from '../../platform/solver/solver.ts'

/** Something that tells people apart, each of them on one level of it. */
export interface Trait<One> {
  name: string
  /** All that there can be, whether anybody is on it or not: a missing one would tell, too. */
  levels: readonly string[]
  levelOf: (one: One) => string
}

export interface ShownCounts {
  /** How many people; null: not shown. */
  total: number | null
  /** There are from 1 to 4. */
  isFew: boolean
  /** By trait and level; null: not shown. */
  of: (trait: string, level: string) => number | null
}

export const fewerThan = 5

/**
 * Counts of people as others may read them. One under 5, or of nobody, is shown only where each person in
 * it has said yes; of the others so many are hidden beside it that none can be worked out of all of them
 * together. Where a count that may be shown would tell of somebody who hasn't said yes, it isn't.
 * @param saysYes whether somebody lets the counts be shown that she is in.
 */
export function shownCounts<One>(
  people: readonly One[],
  traits: readonly Trait<One>[],
  saysYes: (one: One) => boolean,
  solve: Solve,
): ShownCounts {
  const levels = new Map(traits.map((one) => [one.name, Map.groupBy(people, one.levelOf)]))
  const members = (trait: string, level: string) => levels.get(trait)?.get(level) ?? []
  const isFew = people.length > 0 && people.length < fewerThan
  if (people.every(saysYes))
    return {
      ...{ total: people.length, isFew },
      of: (trait, level) => members(trait, level).length,
    }
  const tables = traits.map((one): CountTable => ({
    of: 'people',
    rows: { name: one.name, levels: one.levels },
    counts: one.levels.map((level) => [members(one.name, level).length]),
  }))
  const shownByYes = new Set(
    tables.flatMap((table) =>
      keysOf(table).rowTotals.filter((_, at) => {
        const own = members(table.rows.name, table.rows.levels[at]!)
        return own.length > 0 && own.length < fewerThan && own.every(saysYes)
      }),
    ),
  )
  const { tables: found, byYes } = protectedBeside(tables, shownByYes, solve)
  const value = (trait: string, level: string) => {
    const at = tables.findIndex(({ rows }) => rows.name === trait)
    const place = at < 0 ? -1 : traits[at]!.levels.indexOf(level)
    if (place < 0) return null
    if (byYes.has(keysOf(tables[at]!).rowTotals[place]!)) return members(trait, level).length
    return found[at]!.rowTotals[place] ?? null
  }
  return { total: isFew ? null : (found[0]?.total ?? null), isFew, of: value }
}

/** What may be shown beside counts that are out by a yes; where that would tell of others, beside none. */
function protectedBeside(tables: CountTable[], byYes: ReadonlySet<string>, solve: Solve) {
  const hidden = [...new Set(tables.flatMap(allKeysOf))].filter((key) => !byYes.has(key))
  const earlier = byYes.size > 0 ? [{ tables, hidden }] : []
  const found = suppress(tables, solve, { earlier, hideZeros: true })
  if (found.exposed.every((key) => byYes.has(key))) return { tables: found.tables, byYes }
  return { tables: suppress(tables, solve, { hideZeros: true }).tables, byYes: new Set<string>() }
}
