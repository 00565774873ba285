import { allKeysOf, exposedBy, keysOf, suppress, type CountTable } from '#stats'
import { Remembered } from '../../platform/remembered.ts'
import type { Solve } from '../../platform/solver/solver.ts'

/** Something that tells people apart, each of them on one level of it. */
export interface Trait<One> {
  name: string
  /** All that there can be, whether anybody is on it or not: a missing one would tell, too. */
  levels: readonly string[]
  levelOf: (one: One) => string
}

/** How many people there are, and on each level of each trait. Nobody but the owner reads them. */
export interface TrueCounts {
  total: number
  of: Record<string, Record<string, number>>
}

/** Of each of the people: on which level of each trait she is. */
export type Levels = Record<string, string>

export interface ShownCounts {
  /** How many people; null: not shown. */
  total: number | null
  /** There are from 1 to 4. */
  isFew: boolean
  /** By trait and level; null: not shown. */
  of: (trait: string, level: string) => number | null
  /** What is there by a yes: small ones, and what was hidden beside them. */
  byYes: string[]
}

export const fewerThan = 5

/** What nothing but the counts decides takes longer than all else of a page, and is asked for again and again. */
const firsts = new Remembered<string[]>(2000)
const shownNow = new Remembered<ShownCounts>(2000)

export function levelsOf<One>(one: One, traits: readonly Trait<One>[]): Levels {
  return Object.fromEntries(traits.map(({ name, levelOf }) => [name, levelOf(one)]))
}

export function trueCounts(
  people: readonly Levels[],
  traits: readonly Pick<Trait<never>, 'name' | 'levels'>[],
): TrueCounts {
  const count = (name: string, level: string) => people.filter((one) => one[name] === level).length
  const of = traits.map(({ name, levels }) => [
    name,
    Object.fromEntries(levels.map((level) => [level, count(name, level)])),
  ])
  return { total: people.length, of: Object.fromEntries(of) }
}

/**
 * The counts that are shown without anybody's yes: of 5 or more, and so few of these that no small one, nor
 * that there is nobody, can be worked out of all of them together.
 * @param byYes small ones that can stand beside them by a yes, without telling of others.
 */
export function shownFirst(counts: TrueCounts, byYes: ReadonlySet<string>, solve: Solve): string[] {
  return firsts.of(JSON.stringify([counts, [...byYes]]), () => findFirst(counts, byYes, solve))
}

function findFirst(counts: TrueCounts, byYes: ReadonlySet<string>, solve: Solve): string[] {
  const tables = tablesOf(counts)
  // What needs a yes isn't to be worked out where it isn't said, or is taken back.
  const alone = besideThese(tables, new Set(), solve) ?? new Set()
  const beside = byYes.size > 0 ? besideThese(tables, byYes, solve) : undefined
  return [...alone].filter((key) => !beside || beside.has(key))
}

/** What may be shown beside what readers know; none: something of others can be worked out of that already. */
function besideThese(
  tables: CountTable[],
  known: ReadonlySet<string>,
  solve: Solve,
): Set<string> | undefined {
  const earlier = known.size > 0 ? [outOf(tables, known)] : []
  const found = suppress(tables, solve, { earlier, hideZeros: true })
  if (!found.exposed.every((key) => known.has(key))) return undefined
  const hidden = new Set(found.record.hidden)
  return new Set(keysIn(tables).filter((key) => !hidden.has(key)))
}

/** The counts of 1 to 4 in which each has said yes; all that there are, where everybody has. */
export function letBy(
  counts: TrueCounts,
  people: readonly Levels[],
  saysYes: (one: Levels) => boolean,
): Set<string> {
  const tables = tablesOf(counts)
  const isLet = (some: readonly Levels[], count: number) =>
    some.length === count && some.every(saysYes)
  if (isLet(people, counts.total)) return new Set(keysIn(tables))
  return new Set(
    tables.flatMap((table) => {
      const { name, levels } = table.rows
      return keysOf(table).rowTotals.filter((_, at) => {
        const count = table.counts[at]![0]!
        const own = people.filter((one) => one[name] === levels[at])
        return count > 0 && count < fewerThan && isLet(own, count)
      })
    }),
  )
}

interface Showing {
  counts: TrueCounts
  /** What was shown from the first, without a yes. */
  first: readonly string[]
  /** What those who are in it let be shown now. */
  byYes: ReadonlySet<string>
  /** What readers may have seen by a yes before: these here, and whoever has seen all versions. */
  before: readonly (readonly string[])[]
}

/**
 * Counts as others may read them: what was shown first, and what is let be shown, unless something could be
 * worked out by that of anybody else: from this alone, or together with what was shown before. Where small
 * ones are let be shown, what was hidden beside them need not be.
 */
export function shownCounts(showing: Showing, solve: Solve): ShownCounts {
  const { byYes } = showing
  const key = JSON.stringify({ ...showing, byYes: [...byYes] })
  return shownNow.of(key, () => findShown(showing, solve))
}

function findShown({ counts, first, byYes, before }: Showing, solve: Solve): ShownCounts {
  const tables = tablesOf(counts)
  const isSafe = (more: ReadonlySet<string>) =>
    [[], ...before].every((seen) => {
      const known = new Set([...first, ...more, ...seen])
      const earlier = [outOf(tables, known)]
      return exposedBy(tables, solve, { earlier, hideZeros: true }).every((key) => known.has(key))
    })
  const beside =
    byYes.size > 0
      ? besideThese(tables, new Set([...first, ...byYes, ...before.flat()]), solve)
      : undefined
  // What readers have seen by a yes that is taken back isn't said again.
  const isOfFew = (key: string) => sizeOf(tables, key) < fewerThan
  const more = new Set([...byYes, ...[...(beside ?? [])].filter((key) => !isOfFew(key))])
  const added = (byYes.size > 0 && [more, byYes].find(isSafe)) || new Set<string>()
  const shown = new Set([...first, ...added])
  const { total } = counts
  return {
    total: shown.has(keysOf(tables[0]!).total) ? total : null,
    isFew: total > 0 && total < fewerThan,
    of: (trait, level) => {
      const table = tables.find(({ rows }) => rows.name === trait)
      const place = table?.rows.levels.indexOf(level) ?? -1
      if (!table || place < 0 || !shown.has(keysOf(table).rowTotals[place]!)) return null
      return table.counts[place]![0]!
    },
    byYes: [...added].filter((key) => !first.includes(key)),
  }
}

function tablesOf({ of }: TrueCounts): CountTable[] {
  return Object.entries(of).map(([name, levels]) => ({
    of: 'people',
    rows: { name, levels: Object.keys(levels) },
    counts: Object.values(levels).map((count) => [count]),
  }))
}

/** How many are counted in a count, by its key. */
function sizeOf(tables: CountTable[], key: string): number {
  for (const table of tables) {
    const { rowTotals, total } = keysOf(table)
    const all = table.counts.map(([count]) => count!)
    if (key === total) return all.reduce((sum, one) => sum + one, 0)
    const place = rowTotals.indexOf(key)
    if (place >= 0) return all[place]!
  }
  return 0
}

const keysIn = (tables: CountTable[]) => [...new Set(tables.flatMap(allKeysOf))]

/** As `suppress` knows what is out: by what isn't. */
function outOf(tables: CountTable[], known: ReadonlySet<string>) {
  return { tables, hidden: keysIn(tables).filter((key) => !known.has(key)) }
}
