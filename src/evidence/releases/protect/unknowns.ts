import type { Group } from '../groups.ts'
import type { Counts } from '../people-counts.ts'
import { shownFrom, type Secret, type Sum, type Unknowns } from './openness.ts'
import type { KeptCounts, ShownCounts } from './publish-counts.ts'

/** A count of a group: of one category, or of all. */
export interface Cell {
  group: string
  category?: string
}

interface Beside {
  within?: ShownCounts | undefined
  earlier: readonly KeptCounts[]
}

interface Counted {
  unknowns: Unknowns
  /** A cell now, or as it was in one of the earlier releases. */
  sumOf: (cell: Cell, before?: number) => Sum
  /** How many there are of a group in all, those of no category too. */
  ofWithin: (group: string) => Sum | undefined
}

/**
 * The counts of single enterprises, of which all others are sums; with what came to each since earlier releases,
 * and what was taken out. What nobody may work out: sums from 1 to 4 in a group, in what two groups share, in
 * what one has and another hasn't, and what came or went.
 */
export function unknownsOf(
  counts: Counts,
  groups: readonly Group[],
  { within, earlier }: Beside,
): Counted {
  const values: number[] = []
  const links: { places: number[]; factors: number[] }[] = []
  const secrets = new Map<string, Secret>()
  const unknown = (value: number) => values.push(value) - 1
  const sum = (places: number[]): Sum => ({
    places,
    value: places.reduce((total, place) => total + values[place]!, 0),
  })
  const isSecret = (one: Sum) => {
    if (one.value > 0 && one.value < shownFrom) secrets.set(one.places.join(), one)
  }

  const ids = [
    ...new Set([...Object.keys(counts.of), ...Object.keys(within?.kept.counts.of ?? {})]),
  ].toSorted()
  const now = new Map(
    ids.map((id) => [id, counts.categories.map((_, at) => unknown(counts.of[id]?.[at] ?? 0))]),
  )
  const total = (row: readonly number[] | undefined) =>
    (row ?? []).reduce((all, one) => all + one, 0)
  const isWithin =
    within !== undefined &&
    ids.every((id) => total(within.kept.counts.of[id]) >= total(counts.of[id]))
  const rest = new Map(
    isWithin
      ? ids.map((id) => [id, unknown(total(within.kept.counts.of[id]) - total(counts.of[id]))])
      : [],
  )
  const placesOf = (providers: Iterable<string>, category?: string) =>
    [...providers].toSorted().flatMap((id) => {
      const row = now.get(id)
      if (!row) return []
      return category === undefined ? row : [row[counts.categories.indexOf(category)]!]
    })
  const allOf = (providers: ReadonlySet<string>) => [
    ...placesOf(providers),
    ...[...providers].toSorted().flatMap((id) => rest.get(id) ?? []),
  ]
  for (const set of setsOf(groups)) {
    for (const category of counts.categories.length > 1 ? counts.categories : [])
      isSecret(sum(placesOf(set, category)))
    isSecret(sum(placesOf(set)))
    if (isWithin) isSecret(sum(allOf(set)))
  }

  const groupOf = new Map(groups.map((one) => [one.key, one.providers]))
  const atThen = earlier.map((kept) => since(kept))
  return {
    unknowns: { values, links, secrets: [...secrets.values()] },
    sumOf: ({ group, category }, at) =>
      sum(
        at === undefined
          ? placesOf(groupOf.get(group) ?? [], category)
          : atThen[at]!(group, category),
      ),
    ofWithin: (group) => (isWithin ? sum(allOf(groupOf.get(group) ?? new Set())) : undefined),
  }

  /** Adds what was counted then, and how it became what it is. @returns where the cells of then are. */
  function since(kept: KeptCounts): (group: string, category?: string) => number[] {
    // Enterprises that were in the same groups then are one: nothing tells them apart.
    const groupsThen = kept.groups.map(({ key, providers }) => ({
      key,
      providers: new Set(providers),
    }))
    const isIn = (id: string) =>
      groupsThen.map(({ key, providers }) =>
        id in kept.counts.of || providers.has(id)
          ? providers.has(id)
          : key === 'area' || (groupOf.get(key)?.has(id) ?? false),
      )
    const all = [...new Set([...ids, ...Object.keys(kept.counts.of)])].toSorted()
    const classes = [...Map.groupBy(all, (id) => isIn(id).join())].map(([, of]) => of)
    const changes = classes.map((of) =>
      counts.categories.map((category, at) => {
        const placeThen = kept.counts.categories.indexOf(category)
        const before = of.reduce((sum_, id) => sum_ + (kept.counts.of[id]?.[placeThen] ?? 0), 0)
        const places = of.flatMap((id) => now.get(id)?.[at] ?? [])
        return { places, before, by: sum(places).value - before }
      }),
    )
    const someLeft = changes.flat().some(({ by }) => by < 0)
    const placed = changes.map((row) =>
      row.map(({ places, before, by }) => {
        const was = unknown(before)
        const came = unknown(Math.max(0, by))
        const left = someLeft ? [unknown(Math.max(0, -by))] : []
        links.push({
          places: [...places, was, came, ...left],
          factors: [...places.map(() => 1), -1, -1, ...left.map(() => 1)],
        })
        return { was, came, left }
      }),
    )
    const cells = (group: string, category: string | undefined) => {
      const turn = groupsThen.findIndex(({ key }) => key === group)
      return classes.flatMap((of, at) =>
        isIn(of[0]!)[turn]
          ? placed[at]!.filter(
              (_, place) => category === undefined || counts.categories[place] === category,
            )
          : [],
      )
    }
    for (const { key } of groupsThen)
      for (const category of [
        ...(counts.categories.length > 1 ? counts.categories : []),
        undefined,
      ]) {
        const own = cells(key, category)
        isSecret(sum(own.map(({ was }) => was)))
        isSecret(sum(own.map(({ came }) => came)))
        isSecret(sum(own.flatMap(({ left }) => left)))
      }
    return (group, category) => cells(group, category).map(({ was }) => was)
  }
}

/** Enterprises of each group, of what two groups share, and of what one has and another hasn't. */
function setsOf(groups: readonly Group[]): Set<string>[] {
  const sets = new Map<string, Set<string>>()
  const add = (set: Set<string>) => set.size > 0 && sets.set([...set].toSorted().join(), set)
  for (const [at, { providers: one }] of groups.entries()) {
    add(new Set(one))
    for (const { providers: other } of groups.slice(at + 1)) {
      add(one.intersection(other))
      add(one.difference(other))
      add(other.difference(one))
    }
  }
  return [...sets.values()]
}
