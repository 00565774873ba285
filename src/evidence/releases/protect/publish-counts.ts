import type { OpenProgramme } from '../../../platform/solver/programme.ts'
import type { Group } from '../groups.ts'
import { toldOf, type Counts } from '../people-counts.ts'
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
  /** Groups that may be shown at all, by key; none: all of them. */
  only?: ReadonlySet<string> | undefined
  /** Groups of which it is known how many there are in all, whether it is shown here or not. */
  known?: readonly string[]
  /** That there is none of something is shown: of enterprises, which are in the directory. */
  showsNone?: boolean
  /** What earlier releases of the same quarter showed of it. */
  earlier: readonly KeptCounts[]
  /** And of the people of whom these are some. */
  withinEarlier?: readonly KeptCounts[]
}

/**
 * Chooses what may be shown of an indicator's counts: first how many there are in the area, in localities and of
 * kinds, the most first, then their categories. What would tell of 1 to 4 people or things, alone, by subtraction
 * or together with what was shown before, is left out. Kinds overlap and localities lie across them, which
 * the linear programmes know: their unknowns are the counts of single enterprises.
 */
export function publishCounts(asked: Asked, open: OpenProgramme): ShownCounts {
  const { groups, minimum, within, only, showsNone = false, earlier } = asked
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
  const { unknowns, sumOf, ofWithin, knownWithin, knownOfEach } = unknownsOf(counts, groups, {
    within,
    earlier,
    withinEarlier: asked.withinEarlier,
  })
  const known = [
    ...[...(within?.all ?? [])].flatMap(([key]) => ofWithin(key) ?? []),
    ...(asked.known ?? []).map((group) => sumOf({ group })),
    ...knownWithin,
    ...knownOfEach,
  ]
  const openness = new Openness(unknowns, open, [...known, ...knownBefore(earlier, sumOf)])

  const most = (one: Group) => sumOf({ group: one.key }).value
  const inTurn = (['area', 'locality', 'kind', 'community'] as const).flatMap((by) =>
    groups.filter((one) => one.by === by).toSorted((a, b) => most(b) - most(a)),
  )
  const wholes = inTurn.flatMap(({ key, providers }) => {
    const sum = sumOf({ group: key })
    const having = [...providers].filter((id) => counts.of[id]?.some((count) => count > 0)).length
    if (sum.value < Math.max(minimum.people, shownFrom) || having < minimum.providers) return []
    // Whoever can't be counted among all of a group can't be counted by what she is.
    if ((within && !within.all.has(key)) || (only && !only.has(key))) return []
    return tellsOfFew(counts, providers) ? [] : { key, sum }
  })
  for (const { key, sum } of saidOf(openness, wholes)) {
    shown.all.set(key, sum.value)
    shown.kept.shown.push({ group: key })
  }
  const hasCategories = counts.categories.length > 1
  const parts = inTurn.flatMap(({ key, providers }) => {
    const all = shown.all.get(key)
    if (!hasCategories || all === undefined) return []
    shown.each.set(key, new Map())
    const part = (category: string | readonly string[], named: string) => ({
      ...{ key, category, named, sum: sumOf({ group: key, category }) },
    })
    const each = counts.categories.map((category) => part(category, category))
    const inOrder = each.toSorted((a, b) => b.sum.value - a.sum.value)
    return [...(counts.some ? [part(counts.some, someOf)] : []), ...inOrder].filter(
      ({ named, sum }) => {
        // None is no more shown than few are: else what is hidden would be some.
        const isHidden = (count: number) => count < shownFrom && !(showsNone && count === 0)
        const isOfTwo = counts.categories.length === 2 || named === someOf
        if (isHidden(sum.value) || (isOfTwo && isHidden(all - sum.value))) return false
        return !tellsOfFew(counts, providers, named)
      },
    )
  })
  for (const { key, category, named, sum } of saidOf(openness, parts)) {
    shown.each.get(key)!.set(named, sum.value)
    shown.kept.shown.push({ group: key, category })
  }
  openness.close()
  return shown
}

/** Those of which the sum may be said, after those before. */
function saidOf<One extends { sum: Sum }>(openness: Openness, all: readonly One[]): One[] {
  const said = openness.say(all.map(({ sum }) => sum))
  return all.filter((_, at) => said[at])
}

/** The name under which stands how many are in `some` categories. */
export const someOf = 'some of these'

/** Whether an amount of a group, or of a category of it, tells of fewer than 5 people. */
function tellsOfFew({ tells = [] }: Counts, providers: Iterable<string>, category?: string) {
  return tells.some((one) => one.category === category && toldOf(one, providers) < shownFrom)
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
  return { ...counts, categories, of }
}
