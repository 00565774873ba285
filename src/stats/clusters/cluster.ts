import { refuse, requireWhole } from '../refused.ts'

/** An organisation with the answers of its people, counted. */
export interface Cluster {
  /** The arm that it belongs to (its size), as a place in a list of arms: 0, 1, … */
  arm: number
  /** How many of its people gave each answer; every cluster has a place for each answer. */
  counts: readonly number[]
  /** What kind it is (its type of service); all are of one kind unless told. */
  stratum?: string
}

/** One person's answer, and in which organisation. */
export interface ClusteredAnswer {
  cluster: string
  arm: string
  answer: string
  stratum?: string
}

/**
 * People's answers as clusters, in the order in which they first appear.
 * @param arms the arms' names, in the order wanted. @param levels the answers, likewise.
 * @throws Refused where a cluster is in two arms or two strata, or an arm or answer isn't in its list.
 */
export function clustersOf(
  people: readonly ClusteredAnswer[],
  arms: readonly string[],
  levels: readonly string[],
): Cluster[] {
  const armAt = new Map(arms.map((name, at) => [name, at]))
  const levelAt = new Map(levels.map((name, at) => [name, at]))
  const found = new Map<string, Cluster & { counts: number[] }>()
  for (const { cluster: name, arm: armName, answer, stratum } of people) {
    const arm = armAt.get(armName)
    const level = levelAt.get(answer)
    if (arm === undefined) refuse(`${armName} is none of the arms: ${arms.join(', ')}.`)
    if (level === undefined) refuse(`${answer} is none of the answers: ${levels.join(', ')}.`)
    const cluster = found.get(name) ?? { arm, stratum, counts: levels.map(() => 0) }
    if (cluster.arm !== arm)
      refuse(`${name} is both ${arms[cluster.arm]} and ${armName}: each belongs to one.`)
    if (cluster.stratum !== stratum)
      refuse(`${name} is both ${cluster.stratum} and ${stratum}: each belongs to one.`)
    cluster.counts[level]!++
    found.set(name, cluster)
  }
  return [...found.values()]
}

/** @throws Refused unless these are clusters of people, with a place for each answer. */
export function requireClusters(clusters: readonly Cluster[]): void {
  if (!Array.isArray(clusters) || clusters.length === 0)
    refuse('There are no clusters: give one for each organisation.')
  const places = clusters[0]!.counts?.length ?? 0
  for (const [index, { arm, counts }] of clusters.entries()) {
    const name = `Cluster ${index + 1}`
    requireWhole(arm, `${name}'s arm`, 0, 999)
    if (!Array.isArray(counts) || counts.length !== places || places === 0)
      refuse(`${name} needs a count for each answer, as all have.`)
    for (const count of counts) requireWhole(count, `A count of ${name.toLowerCase()}`, 0, 1e9)
    if (counts.every((count) => count === 0)) refuse(`${name} has nobody in it: leave it out.`)
  }
}

/** How many clusters each arm has, from arm 0 to the last that is named. */
export function clustersByArm(clusters: readonly Cluster[]): number[] {
  const last = clusters.reduce((most, { arm }) => Math.max(most, arm), 0)
  const sizes = Array.from({ length: last + 1 }, () => 0)
  for (const { arm } of clusters) sizes[arm]!++
  return sizes
}

/** What is said, and why no p-value or interval is given, where an arm has fewer than `fewest` clusters. */
export const tooFewProviders =
  'too few providers to separate size from the particular organisations'

/** Under this many organisations in an arm, what differs may be these organisations alone. */
export const fewest = 5
