import { boundsOf } from './bounds.ts'
import { allKeysOf, keysOf, type CountTable, type Feature } from './count-table.ts'
import { familyOf, isHidden, isSmall, type EarlierRelease, type Family } from './family.ts'
import { hideBeside, showAgain } from './protect.ts'
import { toNearestFive } from './rounding.ts'
import type { Solve } from './solve.ts'

/** A table as others may read it. */
export interface ShownTable {
  of: string
  rows: Feature
  columns?: Feature
  /** `undefined` where a count is hidden; small ones and those beside them look the same. */
  counts: (number | undefined)[][]
  rowTotals: (number | undefined)[]
  /** Empty where there are no columns. */
  columnTotals: (number | undefined)[]
  total: number | undefined
}

export interface Release {
  /** As they may be shown, in the order given. */
  tables: ShownTable[]
  /** What the next release needs to know of this one. Not to be shown. */
  record: EarlierRelease
  /** Hidden counts, and what a reader can work out of each. Not to be shown. */
  hidden: { key: string; isSmall: boolean; least: number; most: number }[]
  /**
   * Keys of small counts that can't be protected any more, because of what earlier releases showed.
   * Where there is one, nothing of this should be shown before somebody has looked at it.
   */
  exposed: string[]
}

export interface SuppressionOptions {
  /** Records of the releases before this one: readers have kept them. */
  earlier?: readonly EarlierRelease[]
  /**
   * Whether nobody at all is a small count too. A zero names nobody, so it is shown unless told; hide
   * zeros where "none of them" would tell something of everyone in a row.
   */
  hideZeros?: boolean
  /** Whether what is shown is rounded to the nearest 5. It is protected as if it were exact. */
  round?: boolean
  /**
   * Whether a reader may tell which of the hidden counts are the small ones, though not how small.
   * Where few are small, that hides half as many.
   */
  lighter?: boolean
}

/**
 * Tables as others may read them: counts from 1 to 4 are hidden, with few others, so that none can be
 * worked out from all tables together and from what was shown before. Each hidden count could then be
 * anything from 0 to 4, which linear programmes prove, so nobody can tell which of them are the
 * small ones. Zeros may be hidden beside them: a hidden count needn't be 1 or more.
 * @source Willenborg and de Waal, Elements of Statistical Disclosure Control (2001), chapters 5–6;
 *   which to hide beside them as in Kelly, Golden and Assad, Networks 22 (1992) 397–417.
 * @param tables read together; those of the same people (`of`) share margins. Some dozens of counts
 *   each take a second or so.
 * @param solve solves linear programmes.
 * @throws Refused for tables that aren't whole numbers of 0 or more, or that contradict each other.
 */
export function suppress(
  tables: readonly CountTable[],
  solve: Solve,
  { earlier = [], hideZeros = false, round = false, lighter = false }: SuppressionOptions = {},
): Release {
  const family = familyOf(tables, earlier, hideZeros)
  const exposed = hideBeside(family, solve, lighter)
  showAgain(family, solve, { exposed, lighter })
  const places = new Map(family.keys.map((key, place) => [key, place]))
  const shown = (key: string) => {
    const place = places.get(key)!
    const value = family.values[place]!
    // A small one that is out already is not said again.
    if (isHidden(family, place) || isSmall(value, hideZeros)) return undefined
    return round ? toNearestFive(value) : value
  }
  return {
    tables: tables.map((table) => shownTable(table, shown)),
    record: {
      tables,
      hidden: [...new Set(tables.flatMap(allKeysOf))].filter((key) => shown(key) === undefined),
    },
    hidden: family.keys.flatMap((key, place) =>
      isHidden(family, place) && family.states[place] !== 'kept'
        ? [{ key, isSmall: family.states[place] === 'small', ...boundsOf(family, place, solve) }]
        : [],
    ),
    exposed: exposedIn(family, exposed, hideZeros),
  }
}

/**
 * Only what `suppress` says in `exposed`, in a tenth of its time.
 * @throws Refused as `suppress` does.
 */
export function exposedBy(
  tables: readonly CountTable[],
  solve: Solve,
  { earlier = [], hideZeros = false, lighter = false }: SuppressionOptions = {},
): string[] {
  const family = familyOf(tables, earlier, hideZeros)
  return exposedIn(family, hideBeside(family, solve, lighter), hideZeros)
}

function exposedIn(family: Family, unprotected: readonly number[], hideZeros: boolean): string[] {
  const isOut = (place: number) =>
    family.states[place] === 'out' && isSmall(family.values[place]!, hideZeros)
  return [
    ...unprotected
      .filter((place) => family.states[place] === 'small')
      .map((place) => family.keys[place]!),
    ...family.keys.filter((_, place) => isOut(place)),
  ]
}

function shownTable(table: CountTable, shown: (key: string) => number | undefined): ShownTable {
  const { cells, rowTotals, columnTotals, total } = keysOf(table)
  return {
    of: table.of,
    rows: table.rows,
    columns: table.columns,
    counts: cells.map((row) => row.map(shown)),
    rowTotals: rowTotals.map(shown),
    columnTotals: columnTotals.map(shown),
    total: shown(total),
  }
}
