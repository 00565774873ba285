import type { Cluster } from './cluster.ts'

/** Groups of clusters within which arms change places. */
export interface Strata {
  /** Places of clusters, a group each. */
  groups: number[][]
  /** The strata that are a group of their own. */
  within: string[]
  /** Strata in which an arm has fewer than 2: these are one group together. */
  together: string[]
}

/**
 * Labels change places within a stratum where each arm has 2 or more clusters in it. Where one has
 * fewer, hardly anything could change, so those strata are taken together.
 */
export function strataOf(clusters: readonly Cluster[], arms: number): Strata {
  const byStratum = Map.groupBy(
    clusters.map((_, place) => place),
    (place) => clusters[place]!.stratum ?? '',
  )
  const names = [...byStratum.keys()]
  if (names.length === 1) return { groups: [...byStratum.values()], within: [], together: [] }
  const isFull = (name: string) => {
    const places = byStratum.get(name)!
    return Array.from({ length: arms }, (_, arm) => arm).every(
      (arm) => places.filter((place) => clusters[place]!.arm === arm).length >= 2,
    )
  }
  const within = names.filter(isFull)
  const together = names.filter((name) => !within.includes(name))
  const rest = together.flatMap((name) => byStratum.get(name)!)
  const groups = [...within.map((name) => byStratum.get(name)!), ...(rest.length ? [rest] : [])]
  return { groups, within, together }
}
