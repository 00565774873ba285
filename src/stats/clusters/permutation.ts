import { refuse, requireWhole } from '../refused.ts'
import { seeded } from '../random.ts'
import { clustersByArm, fewest, requireClusters, tooFewProviders, type Cluster } from './cluster.ts'
import { differenceStatistic, pearsonStatistic } from './statistics.ts'
import { strataOf } from './strata.ts'

export interface ClusterPermutation {
  /** (1 + asExtreme) / (permutations + 1); `undefined` where `tooFew` says why, or all gave one answer. */
  p: number | undefined
  /** Of the clusters as they are; `undefined` where it has no value. */
  statistic: number | undefined
  /** How many permutations gave as much or more. */
  asExtreme: number
  permutations: number
  seed: number | string
  /** How many clusters each arm has. */
  clusters: number[]
  /** Strata within which labels changed places, and those taken together for being too small. */
  strata: { within: string[]; together: string[] }
  /** A sentence where an arm has fewer than 5 clusters. */
  tooFew?: string
}

export interface PermutationOptions {
  seed: number | string
  /** 9,999 unless told. */
  permutations?: number
  /** 'pearson' unless told: X² of the table of people; or the difference in the top answer. */
  statistic?: 'pearson' | 'difference'
  /** For the difference: the answers that count as the top, as places; [0] unless told. */
  top?: readonly number[]
}

/**
 * Whether answers differ between arms, when people sit inside organisations: the arm's label is
 * permuted over whole organisations, so that what people of one organisation have in common counts
 * for neither side. Pearson's X² of arms × answers, or |difference| of the share with a top answer,
 * is computed each time; p = (1 + b) / (B + 1), where b of B permutations give as much or more.
 * Labels change places within a stratum where each arm has 2 or more clusters there.
 * @source Phipson and Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010) 39;
 *   Donner and Klar, Design and Analysis of Cluster Randomization Trials (2000).
 * @throws Refused for no clusters, an empty one, counts that aren't whole, one arm alone,
 *   a difference of other than 2 arms, or a number of permutations outside 1 to 10 million.
 */
export function clusterPermutation(
  clusters: readonly Cluster[],
  { seed, permutations = 9999, statistic = 'pearson', top = [0] }: PermutationOptions,
): ClusterPermutation {
  requireClusters(clusters)
  requireWhole(permutations, 'The number of permutations', 1, 10_000_000)
  const sizes = clustersByArm(clusters)
  if (sizes.length < 2 || sizes.includes(0))
    refuse('Each arm needs clusters: number 2 or more arms 0, 1, … with none left out.')
  const compute =
    statistic === 'pearson'
      ? pearsonStatistic(clusters, sizes.length)
      : differenceStatistic(clusters, sizes, top)

  const labels = Int32Array.from(clusters, ({ arm }) => arm)
  const random = seeded(seed)
  const { groups, within, together } = strataOf(clusters, sizes.length)
  const observed = compute(labels)
  const common = { permutations, seed, clusters: sizes, strata: { within, together } }
  if (sizes.some((size) => size < fewest))
    return { p: undefined, statistic: observed, asExtreme: 0, ...common, tooFew: tooFewProviders }
  if (observed === undefined) return { p: undefined, statistic: observed, asExtreme: 0, ...common }

  // What equals the statistic but for rounding is as extreme.
  const enough = observed * (1 - 1e-9) - 1e-12
  const drawn = groups.map((places) => Int32Array.from(places, (place) => labels[place]!))
  let asExtreme = 0
  for (let permutation = 0; permutation < permutations; permutation++) {
    for (const [group, places] of groups.entries()) {
      const changed = drawn[group]!
      random.shuffle(changed)
      for (let at = 0; at < places.length; at++) labels[places[at]!] = changed[at]!
    }
    if ((compute(labels) ?? 0) >= enough) asExtreme++
  }
  return { p: (1 + asExtreme) / (permutations + 1), statistic: observed, asExtreme, ...common }
}
