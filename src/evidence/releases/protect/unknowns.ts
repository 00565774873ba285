import type { Group } from '../groups.ts'
import { toldOf, type Counts } from '../people-counts.ts'
import { shownFrom, type Secret, type Sum, type Unknowns } from './openness.ts'
import type { KeptCounts, ShownCounts } from './publish-counts.ts'

/** A count of a group: of one category, of some together, or of all. */
export interface Cell {
  group: string
  category?: string | readonly string[]
}

type Category = Cell['category']

interface Beside {
  within?: ShownCounts | undefined
  earlier: readonly KeptCounts[]
  /** What earlier releases showed of those within whom these are. */
  withinEarlier?: readonly KeptCounts[] | undefined
}

interface Counted {
  unknowns: Unknowns
  /** A cell now, or as it was in one of the earlier releases. */
  sumOf: (cell: Cell, before?: number) => Sum
  /** How many there are of a group in all, those of no category too. */
  ofWithin: (group: string) => Sum | undefined
  /** What is shown of those within whom these are: now by what they are told apart, earlier in all. */
  knownWithin: Sum[]
  /** What everybody knows of each enterprise: what it has in all. */
  knownOfEach: Sum[]
}

/**
 * The counts of single enterprises, of which all others are sums; with what came to each since earlier releases,
 * and what was taken out. What nobody may work out: sums from 1 to 4 in a group, in what two groups share, in
 * what one has and another hasn't, of now and of earlier releases, and what came or went.
 */
export function unknownsOf(
  counts: Counts,
  groups: readonly Group[],
  { within, earlier, withinEarlier = [] }: Beside,
): Counted {
  const values: number[] = []
  const links: { places: number[]; factors: number[] }[] = []
  const secrets = new Map<string, Secret>()
  const unknown = (value: number) => values.push(value) - 1
  // To a thousandth, as ways are: counts may be means of months.
  const sum = (places: number[]): Sum => ({
    places,
    value: Math.round(places.reduce((all, place) => all + values[place]!, 0) * 1000) / 1000,
  })
  const isSecret = (one: Sum) => {
    if (isFew(one.value)) secrets.set(one.places.join(), one)
  }

  const ids = [
    ...new Set([...Object.keys(counts.of), ...Object.keys(within?.kept.counts.of ?? {})]),
  ].toSorted()
  // Of what is alike each enterprise has one count, and what it doesn’t offer it has none of.
  const rowOf = (row: readonly number[]) => {
    const alike = counts.alike && unknown(row.find((count) => count > 0) ?? 0)
    return row.map((count) => (alike === undefined ? unknown(count) : count > 0 ? alike : []))
  }
  const now = new Map(
    ids.map((id) => [id, rowOf(counts.categories.map((_, at) => counts.of[id]?.[at] ?? 0))]),
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
  const isOf = (category: Category) => (one: string) =>
    category === undefined || [category].flat().includes(one)
  const placesOf = (providers: Iterable<string>, category?: Category) =>
    [...providers]
      .toSorted()
      .flatMap((id) =>
        (now.get(id) ?? []).filter((_, at) => isOf(category)(counts.categories[at]!)).flat(),
      )
  const allOf = (providers: ReadonlySet<string>) => [
    ...placesOf(providers),
    ...[...providers].toSorted().flatMap((id) => rest.get(id) ?? []),
  ]
  const apart: Category[] = [
    ...(counts.categories.length > 1 ? counts.categories : []),
    ...(counts.some ? [counts.some] : []),
    undefined,
  ]
  // Who has moved, or offers something else, since an earlier release is told apart by what she was in then.
  const sets = distinct([
    ...setsOf(groups),
    ...(earlier.length > 0 ? setsOf([...groups, ...earlier.flatMap((one) => one.groups)]) : []),
  ])
  for (const set of sets) {
    for (const category of apart) isSecret(sum(placesOf(set, category)))
    if (isWithin) isSecret(sum(allOf(set)))
    // Where something is, somebody is: nothing is what it must still look like.
    for (const tell of counts.tells ?? []) {
      const own = sum(placesOf(set, tell.category))
      if (isFew(toldOf(tell, set)) && own.value > 0) secrets.set(own.places.join(), own)
    }
  }

  // What they are told apart by, those within whom these are.
  const ofWhom = isWithin && within.categories.length > 1 ? within.kept : undefined
  const whoRows = new Map(
    (ofWhom ? ids : []).map((id) => {
      const row = ofWhom!.counts.categories.map((_, at) =>
        unknown(ofWhom!.counts.of[id]?.[at] ?? 0),
      )
      const own = [...now.get(id)!.flat(), rest.get(id)!]
      links.push({ places: [...own, ...row], factors: [...own.map(() => 1), ...row.map(() => -1)] })
      return [id, row] as const
    }),
  )
  const whoPlaces = (providers: Iterable<string>, category: Category) =>
    [...providers]
      .toSorted()
      .flatMap((id) =>
        (whoRows.get(id) ?? []).filter((_, at) => isOf(category)(ofWhom!.counts.categories[at]!)),
      )
  if (ofWhom)
    for (const set of sets)
      for (const category of ofWhom.counts.categories) isSecret(sum(whoPlaces(set, category)))

  const groupOf = new Map(groups.map((one) => [one.key, one.providers]))
  const knownWithin: Sum[] = []
  // Releases before this one of the same quarter, in their order.
  const isAligned = withinEarlier.length === earlier.length
  const atThen = earlier.map((kept, at) => since(kept, isAligned ? withinEarlier[at] : undefined))
  return {
    unknowns: { values, links, secrets: [...secrets.values()] },
    sumOf: ({ group, category }, at) =>
      sum(
        at === undefined
          ? placesOf(groupOf.get(group) ?? [], category)
          : atThen[at]!(group, category),
      ),
    ofWithin: (group) => (isWithin ? sum(allOf(groupOf.get(group) ?? new Set())) : undefined),
    knownWithin: [
      ...knownWithin,
      ...(ofWhom?.shown ?? []).flatMap(({ group, category }) =>
        category === undefined ? [] : sum(whoPlaces(groupOf.get(group) ?? [], category)),
      ),
    ],
    knownOfEach: counts.wholes ? ids.map((id) => sum(placesOf([id]))) : [],
  }

  /** Adds what was counted then, and how it became what it is. @returns where the cells of then are. */
  function since(
    kept: KeptCounts,
    keptWithin: KeptCounts | undefined,
  ): (group: string, category?: Category) => number[] {
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
    const restThen = (id: string) => total(keptWithin?.counts.of[id]) - total(kept.counts.of[id])
    const hasRest = isWithin && keptWithin !== undefined && all.every((id) => restThen(id) >= 0)
    const changes = classes.map((of) => {
      const change = (places: number[], beforeOf: (id: string) => number) => {
        const before = of.reduce((sum_, id) => sum_ + beforeOf(id), 0)
        return { places, before, by: sum(places).value - before }
      }
      const each = counts.categories.map((category, at) => {
        const placeThen = kept.counts.categories.indexOf(category)
        const places = of.flatMap((id) => now.get(id)?.[at] ?? [])
        return change(places, (id) => kept.counts.of[id]?.[placeThen] ?? 0)
      })
      // Those of no category stand last.
      return hasRest
        ? [
            ...each,
            change(
              of.flatMap((id) => rest.get(id) ?? []),
              restThen,
            ),
          ]
        : each
    })
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
    const allCells = (group: string) => {
      const turn = groupsThen.findIndex(({ key }) => key === group)
      return classes.flatMap((of, at) => (isIn(of[0]!)[turn] ? [placed[at]!] : []))
    }
    const cells = (group: string, category: Category) =>
      allCells(group).flatMap((row) =>
        counts.categories.flatMap((one, place) => (isOf(category)(one) ? row[place]! : [])),
      )
    for (const { group, category } of hasRest ? keptWithin.shown : [])
      if (category === undefined) {
        const own = allCells(group).flat()
        knownWithin.push(sum(own.map(({ was }) => was)))
        isSecret(sum(own.map(({ came }) => came)))
      }
    for (const { key, providers } of groupsThen) {
      for (const category of apart) {
        const own = cells(key, category)
        isSecret(sum(own.map(({ was }) => was)))
        isSecret(sum(own.map(({ came }) => came)))
        isSecret(sum(own.flatMap(({ left }) => left)))
      }
      for (const tell of kept.counts.tells ?? []) {
        const own = sum(cells(key, tell.category).map(({ was }) => was))
        if (isFew(toldOf(tell, providers)) && own.value > 0) secrets.set(own.places.join(), own)
      }
    }
    return (group, category) => cells(group, category).map(({ was }) => was)
  }
}

const isFew = (count: number) => count > 0 && count < shownFrom

/**
 * Enterprises of each group, of what two groups share, of what one has and another hasn’t, and those that are in
 * all the same groups.
 */
export function setsOf(of: readonly { providers: Iterable<string> }[]): Set<string>[] {
  const sets = new Map<string, Set<string>>()
  const groups = distinct(of.map(({ providers }) => new Set(providers)))
  const add = (set: Set<string>) => set.size > 0 && sets.set([...set].toSorted().join(), set)
  for (const [at, one] of groups.entries()) {
    add(new Set(one))
    for (const other of groups.slice(at + 1)) {
      add(one.intersection(other))
      add(one.difference(other))
      add(other.difference(one))
    }
  }
  const all = new Set(groups.flatMap((one) => [...one]))
  const alike = Map.groupBy(all, (id) => groups.map((one) => one.has(id)).join())
  for (const own of alike.values()) add(new Set(own))
  return [...sets.values()]
}

function distinct(sets: readonly Set<string>[]): Set<string>[] {
  return [...new Map(sets.map((set) => [[...set].toSorted().join(), set])).values()]
}
