import type { OpenProgramme } from '../../../platform/solver/programme.ts'
import type { Group } from '../groups.ts'
import type { Counts } from '../people-counts.ts'
import { Openness, shownFrom, type Sum } from './openness.ts'
import { unknownsOf, type Cell } from './unknowns.ts'

/** What a release keeps, never to be shown: the next of the same quarter is protected together with it. */
export interface KeptCounts {
  counts: Counts
  groups: { key: string; providers: string[] }[]
  /** What of it was shown; no category: all of them. */
  shown: Cell[]
}

/** Counts of an indicator that may be shown, as they are: they are still to be rounded. */
export interface ShownCounts {
  indicator: string
  categories: string[]
  /** By the key of a group; a group that isn't there is hidden. */
  all: Map<string, number>
  /** By the key of a group, then by category. */
  each: Map<string, Map<string, number>>
  kept: KeptCounts
}

interface Asked {
  counts: Counts
  groups: readonly Group[]
  minimum: { providers: number; people: number }
  /** The people of whom these are some, and what is shown of them. */
  within?: ShownCounts | undefined
  /** What earlier releases of the same quarter showed of it. */
  earlier: readonly KeptCounts[]
}

/**
 * Chooses what may be shown of an indicator's counts: first how many there are in the area, in localities and of
 * kinds, the most first, then their categories. What would tell of 1 to 4 people or things, alone, by subtraction
 * or together with what was shown before, is left out. Kinds overlap and localities lie across them, which
 * the linear programmes know: their unknowns are the counts of single enterprises.
 */
export function publishCounts(asked: Asked, open: OpenProgramme): ShownCounts {
  const { groups, minimum, within, earlier } = asked
  const counts = withCategories(asked.counts, earlier)
  const shown: ShownCounts = {
    ...{
      indicator: counts.indicator,
      categories: counts.categories,
      all: new Map(),
      each: new Map(),
    },
    kept: {
      ...{ counts, shown: [] },
      groups: groups.map(({ key, providers }) => ({ key, providers: [...providers] })),
    },
  }
  const { unknowns, sumOf, ofWithin } = unknownsOf(counts, groups, { within, earlier })
  const known = [...(within?.all ?? [])].flatMap(([key]) => ofWithin(key) ?? [])
  const openness = new Openness(unknowns, open, [...known, ...knownBefore(earlier, sumOf)])

  const most = (one: Group) => sumOf({ group: one.key }).value
  const inTurn = [
    ...groups.filter(({ by }) => by === 'area'),
    ...groups.filter(({ by }) => by === 'locality').toSorted((a, b) => most(b) - most(a)),
    ...groups.filter(({ by }) => by === 'kind').toSorted((a, b) => most(b) - most(a)),
  ]
  for (const { key, providers } of inTurn) {
    const sum = sumOf({ group: key })
    const having = [...providers].filter((id) => counts.of[id]?.some((count) => count > 0)).length
    if (sum.value < Math.max(minimum.people, shownFrom) || having < minimum.providers) continue
    // Whoever can't be counted among all of a group can't be counted by what she is.
    if (within && !within.all.has(key)) continue
    if (openness.say(sum)) {
      shown.all.set(key, sum.value)
      shown.kept.shown.push({ group: key })
    }
  }
  const hasCategories = counts.categories.length > 1
  for (const { key } of inTurn.filter((one) => hasCategories && shown.all.has(one.key))) {
    const each = new Map<string, number>()
    const sums = counts.categories.map((category) => ({
      category,
      sum: sumOf({ group: key, category }),
    }))
    for (const { category, sum } of sums.toSorted((a, b) => b.sum.value - a.sum.value)) {
      if (sum.value > 0 && sum.value < shownFrom) continue
      if (!openness.say(sum)) continue
      each.set(category, sum.value)
      shown.kept.shown.push({ group: key, category })
    }
    shown.each.set(key, each)
  }
  openness.close()
  return shown
}

function knownBefore(
  earlier: readonly KeptCounts[],
  sumOf: (cell: Cell, before?: number) => Sum,
): Sum[] {
  return earlier.flatMap(({ shown }, before) => shown.map((cell) => sumOf(cell, before)))
}

/** With a place for each category that there was before. */
function withCategories(counts: Counts, earlier: readonly KeptCounts[]): Counts {
  const before = earlier.flatMap((one) => one.counts.categories)
  const categories = [...new Set([...counts.categories, ...before])]
  const of = Object.fromEntries(
    Object.entries(counts.of).map(([id, row]) => [id, categories.map((_, at) => row[at] ?? 0)]),
  )
  return { indicator: counts.indicator, categories, of }
}
