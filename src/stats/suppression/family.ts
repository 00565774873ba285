import { refuse } from '../refused.ts'
import { changesOf, type Changes } from './changes.ts'
import { allKeysOf, cellsOf, type CountTable, type Sum } from './count-table.ts'

/** What the reader of all tables knows of a count. */
export type State =
  /** It is shown. */
  | 'shown'
  /** It was shown in an earlier release: nothing can hide it now. */
  | 'out'
  /** Hidden for being small. */
  | 'small'
  /** Hidden so that no small one can be worked out. */
  | 'beside'
  /** It is in no table that is to be shown now. */
  | 'kept'

/** All counts of tables that are read together, earlier ones too, and how they add up. */
export interface Family {
  keys: string[]
  values: number[]
  states: State[]
  /** What it costs to hide each, per person moved: totals cost more than what they are made of. */
  costs: number[]
  /** Places of a total and of its parts. */
  sums: { total: number; parts: number[] }[]
}

export interface EarlierRelease {
  tables: readonly CountTable[]
  /** Keys of the counts that it did not show. */
  hidden: readonly string[]
}

/** A count under this is small. */
export const shownFrom = 5

/** @param hideZeros whether nobody at all is small too. */
export function isSmall(value: number, hideZeros: boolean): boolean {
  return value < shownFrom && (value > 0 || hideZeros)
}

/**
 * Joins tables where their counts are the same ones, and hides the small.
 * @param hideZeros whether nobody at all is small too.
 * @throws Refused where two tables give different numbers for one count, or a table that grew has less.
 */
export function familyOf(
  tables: readonly CountTable[],
  earlier: readonly EarlierRelease[],
  hideZeros: boolean,
): Family {
  const family: Family = { keys: [], values: [], states: [], costs: [], sums: [] }
  const places = new Map<string, number>()

  function place(key: string, value: number, depth: number, state: State): number {
    const known = places.get(key)
    if (known !== undefined) {
      if (family.values[known] !== value)
        refuse(`Two tables differ in ${key}: ${family.values[known]} and ${value}.`)
      if (state === 'out') family.states[known] = 'out'
      return known
    }
    places.set(key, family.keys.length)
    family.costs.push((2 + Math.log2(1 + value) / 8 + (value === 0 ? 1 : 0)) * 3 ** (2 - depth))
    family.values.push(value)
    family.states.push(state)
    return family.keys.push(key) - 1
  }

  const join = (sums: readonly Sum[]) => {
    for (const { total, parts } of sums)
      family.sums.push({ total: places.get(total)!, parts: parts.map((key) => places.get(key)!) })
  }
  for (const table of tables) {
    const { cells, sums } = cellsOf(table)
    for (const { key, value, depth } of cells)
      place(key, value, depth, isSmall(value, hideZeros) ? 'small' : 'shown')
    join(sums)
  }
  for (const { tables: before, hidden } of earlier)
    for (const table of before) {
      const { cells, sums } = cellsOf(table)
      for (const { key, value, depth } of cells)
        // What was small then stays a secret for as long as anything is shown.
        if (!hidden.includes(key)) place(key, value, depth, 'out')
        else place(key, value, depth, isSmall(value, hideZeros) ? 'small' : 'kept')
      join(sums)
    }
  for (const table of tables) if (table.grewFrom !== undefined) addGrowth(table, table.grewFrom)
  for (const table of tables)
    for (const from of table.changedFrom ?? []) addChanges(changesOf(table, from, earlier))
  return family

  /** What was added to each count since: never shown itself, but small ones must not be worked out. */
  function addGrowth(table: CountTable, from: string): void {
    const now = allKeysOf(table)
    const then = allKeysOf({ ...table, of: from })
    for (const [at, key] of now.entries()) {
      const before = places.get(then[at]!)
      if (before === undefined)
        refuse(`"${table.of}" grew from "${from}", but no earlier table has ${then[at]}.`)
      const total = places.get(key)!
      const value = family.values[total]! - family.values[before]!
      if (value < 0) refuse(`"${table.of}" has fewer than "${from}" had in ${key}.`)
      const state = isSmall(value, false) ? 'small' : 'kept'
      const added = place(`added to ${then[at]} in ${key}`, value, 2, state)
      if (!family.sums.some((sum) => sum.total === total && sum.parts.includes(added)))
        family.sums.push({ total, parts: [before, added] })
    }
  }

  /** What came and what was taken out: never shown itself, but small ones must not be worked out. */
  function addChanges({ changed, cells }: Changes): void {
    for (const table of changed) {
      const { cells: own, sums } = cellsOf(table)
      for (const { key, value } of own)
        place(key, value, 2, isSmall(value, false) ? 'small' : 'kept')
      join(sums)
    }
    for (const { stayed, parts } of cells) {
      if (stayed) place(stayed.key, stayed.value, 2, 'kept')
      join(parts)
    }
  }
}

/** Whether a reader doesn't see it. */
export const isHidden = ({ states }: Family, place: number) =>
  states[place] !== 'shown' && states[place] !== 'out'
