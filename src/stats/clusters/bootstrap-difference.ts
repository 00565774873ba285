import { bootstrap, type Bootstrap, type BootstrapOptions } from '../bootstrap.ts'
import { refuse } from '../refused.ts'
import { clustersByArm, fewest, requireClusters, tooFewProviders, type Cluster } from './cluster.ts'
import { requireTop, sumOf, topOf } from './statistics.ts'

export interface ClusterDifference extends Bootstrap {
  /** Share with a top answer in arm 0 less that in arm 1, from −1 to 1. */
  difference: number
  /** A sentence where an arm has fewer than 5 clusters, when no interval is given. */
  tooFew?: string
}

/**
 * The bootstrap interval of a difference between 2 arms in the share with a top answer: whole
 * clusters are drawn again with replacement, within each arm, so that the interval is as wide as
 * what people of one organisation have in common makes it. Percentiles: with under some 15 clusters
 * an arm it is a little too narrow.
 * @source Davison and Hinkley, Bootstrap Methods and their Application (1997), section 3.8.
 * @param options `top`: places of the answers that count as the top; [0] unless told.
 * @throws Refused as clusterPermutation and bootstrap do, and for other than 2 arms.
 */
export function clusterDifference(
  clusters: readonly Cluster[],
  options: BootstrapOptions & { top?: readonly number[] },
): ClusterDifference {
  requireClusters(clusters)
  const sizes = clustersByArm(clusters)
  if (sizes.length !== 2 || sizes.includes(0))
    refuse('A difference is between 2 arms: give clusters of arm 0 and of arm 1.')
  const top = options.top ?? [0]
  requireTop(top, clusters[0]!.counts.length)
  const arms = [0, 1].map((arm) =>
    clusters
      .filter((cluster) => cluster.arm === arm)
      .map(({ counts }) => ({ top: topOf(counts, top), people: sumOf(counts) })),
  )
  const share = (drawn: readonly { top: number; people: number }[]) =>
    drawn.reduce((sum, one) => sum + one.top, 0) / drawn.reduce((sum, one) => sum + one.people, 0)
  const difference = share(arms[0]!) - share(arms[1]!)
  const found = bootstrap(options, (random) => {
    const [first, second] = arms.map((arm) => share(arm.map(() => arm[random.below(arm.length)]!)))
    return first! - second!
  })
  return sizes.some((size) => size < fewest)
    ? { ...found, difference, interval: undefined, tooFew: tooFewProviders }
    : { ...found, difference }
}
