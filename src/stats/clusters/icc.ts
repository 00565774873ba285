import { refuse, requireFinite } from '../refused.ts'

export interface Icc {
  /** From 0 to 1: the share of the variance that lies between clusters. */
  icc: number
  /** The size that a cluster has in effect. */
  m0: number
  clusters: number
  n: number
}

/**
 * The intra-class correlation by one-way analysis of variance, for clusters of different sizes:
 * (MSB − MSW) / (MSB + (m0 − 1)·MSW), no less than 0, with
 * m0 = (n − Σ_a Σ_i m_i²/n_a) / (k − A) over k clusters in A arms of n_a people. Without arms, all
 * are one: MSB then holds what arms differ by too.
 * @source Donner and Klar, Design and Analysis of Cluster Randomization Trials (2000), chapter 1;
 *   Donner and Koval, Biometrics 36 (1980) 19–25.
 * @param values a list for each cluster, of its people's values (for an answer given or not, 1 and 0).
 * @param arms each cluster's arm, where clusters are to be compared with those of their own arm only.
 * @returns `undefined` where every cluster is one person, there are too few clusters, or all values
 *   are the same.
 * @throws Refused for empty clusters, values that aren't finite, or arms that aren't one a cluster.
 */
export function intraClass(
  values: readonly (readonly number[])[],
  arms?: readonly unknown[],
): Icc | undefined {
  checked(values, arms)
  const groups = Map.groupBy(
    values.map((_, cluster) => cluster),
    (cluster) => arms?.[cluster],
  )
  const n = values.reduce((sum, one) => sum + one.length, 0)
  let between = 0
  let within = 0
  let unequal = 0
  for (const places of groups.values()) {
    const clusters = places.map((place) => values[place]!)
    const people = clusters.reduce((sum, one) => sum + one.length, 0)
    const mean = meanOf(clusters.flat())
    for (const cluster of clusters) {
      const own = meanOf(cluster)
      between += cluster.length * (own - mean) ** 2
      within += cluster.reduce((sum, value) => sum + (value - own) ** 2, 0)
      unequal += cluster.length ** 2 / people
    }
  }
  const freeBetween = values.length - groups.size
  const freeWithin = n - values.length
  if (freeBetween < 1 || freeWithin < 1) return undefined
  const m0 = (n - unequal) / freeBetween
  const msb = between / freeBetween
  const msw = within / freeWithin
  const all = msb + (m0 - 1) * msw
  if (!Number.isFinite(all)) refuse('The values lie too far apart for their squares: scale them.')
  if (!(all > 0)) return undefined
  return { icc: Math.max(0, (msb - msw) / all), m0, clusters: values.length, n }
}

/**
 * How many times larger a variance is for people inside clusters: 1 + (m − 1)·ICC.
 * @source Kish, Survey Sampling (1965).
 * @param icc from 0 to 1. @param size people in a cluster, 1 or more: m0, or their mean.
 * @throws Refused outside of these.
 */
export function designEffect(icc: number, size: number): number {
  if (!(icc >= 0 && icc <= 1)) refuse(`The intra-class correlation is ${icc}: give 0 to 1.`)
  if (!(size >= 1) || !Number.isFinite(size))
    refuse(`The size of a cluster is ${size}: give a number of 1 or more.`)
  return 1 + (size - 1) * icc
}

/**
 * How many people, each on their own, would tell as much: n / design effect.
 * @throws Refused for a negative n, or a design effect under 1.
 */
export function effectiveSize(n: number, effect: number): number {
  requireFinite(n, 'The number of people')
  if (n < 0) refuse(`The number of people is ${n}: give 0 or more.`)
  if (!(effect >= 1) || !Number.isFinite(effect))
    refuse(`The design effect is ${effect}: give 1 or more.`)
  return n / effect
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function checked(values: readonly (readonly number[])[], arms?: readonly unknown[]): void {
  if (!Array.isArray(values) || values.length === 0)
    refuse('There are no clusters: give a list of values for each.')
  if (arms && arms.length !== values.length) refuse('Give an arm for each cluster.')
  for (const [index, cluster] of values.entries()) {
    if (!Array.isArray(cluster) || cluster.length === 0)
      refuse(`Cluster ${index + 1} has nobody in it: leave it out.`)
    for (const value of cluster) requireFinite(value, `A value of cluster ${index + 1}`)
  }
}
