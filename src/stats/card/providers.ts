import { clusterDifference, type ClusterDifference } from '../clusters/bootstrap-difference.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { designEffect, effectiveSize, intraClass } from '../clusters/icc.ts'
import { clusterPermutation, type ClusterPermutation } from '../clusters/permutation.ts'
import type { CardInput, ProviderAnswers } from './card-input.ts'

export interface Providers {
  /** `undefined` where providers aren't known, or can't be permuted: `providersNote` says why. */
  clusterPermutation: ClusterPermutation | undefined
  /** Of two groups: the difference in the top answer, with an interval from providers drawn again. */
  clusterBootstrap: ClusterDifference | undefined
  /** Of giving the top answer, over all providers. */
  icc: number | undefined
  designEffect: number | undefined
  providers:
    | {
        count: number
        /** People a provider, in effect. */
        size: number | undefined
        /** The same correlation, with each provider compared only to those of its own group. */
        iccWithinGroups: number | undefined
        /** As many people, each on their own, would tell as much. */
        effectivePeople: number | undefined
      }
    | undefined
  providersNote: string | undefined
}

export function providersOf({ providers, counts, seed }: CardInput): Providers {
  if (!providers || providers.length === 0)
    return {
      clusterPermutation: undefined,
      clusterBootstrap: undefined,
      icc: undefined,
      designEffect: undefined,
      providers: undefined,
      providersNote: undefined,
    }
  const byName = Map.groupBy(providers, ({ provider }) => provider)
  const mixed = [...byName].find(([, parts]) => new Set(parts.map(({ group }) => group)).size > 1)
  const ofTwoTypes = [...byName].find(
    ([, parts]) => new Set(parts.map(({ stratum }) => stratum)).size > 1,
  )
  const whole = [...byName].map(([provider, parts]) => ({
    provider,
    group: parts[0]!.group,
    stratum: ofTwoTypes ? undefined : parts[0]!.stratum,
    counts: parts[0]!.counts.map((_, at) => parts.reduce((sum, one) => sum + one.counts[at]!, 0)),
  }))
  const alike = alikeOf(whole, mixed ? undefined : whole.map(({ group }) => group))
  const hasTwoGroups = new Set(providers.map(({ group }) => group)).size > 1
  const clusters = mixed || !hasTwoGroups ? undefined : clustersOf(whole)
  return {
    clusterPermutation: clusters && permuted(clusters, seed),
    clusterBootstrap: clusters && counts.length === 2 ? drawnAgain(clusters, seed) : undefined,
    ...alike,
    providersNote: mixed
      ? `${mixed[0]} has people in more than one group, so whole providers can’t change places.`
      : ofTwoTypes
        ? `${ofTwoTypes[0]} has people of more than one type, so providers change places whatever their type.`
        : hasTwoGroups && new Set(providers.map(({ group }) => group)).size < counts.length
          ? 'A group without any provider takes no part in it.'
          : undefined,
  }
}

function clustersOf(whole: readonly ProviderAnswers[]): Cluster[] {
  const groups = [...new Set(whole.map(({ group }) => group))].toSorted((a, b) => a - b)
  return whole.map(({ group, stratum, counts }) => ({
    arm: groups.indexOf(group),
    stratum,
    counts,
  }))
}

/** Very many providers take long to permute or to draw, and chance leaves less open then. */
const many = 20_000

function permuted(clusters: readonly Cluster[], seed: number | string): ClusterPermutation {
  return clusterPermutation(clusters, {
    seed,
    permutations: clusters.length > many ? 999 : 9999,
  })
}

function drawnAgain(clusters: readonly Cluster[], seed: number | string): ClusterDifference {
  return clusterDifference(clusters, { seed, replicates: clusters.length > many ? 199 : 1999 })
}

function alikeOf(whole: readonly ProviderAnswers[], groups: readonly number[] | undefined) {
  const values = whole.map(({ counts }) =>
    counts.flatMap((count, at) => Array.from({ length: count }, () => (at === 0 ? 1 : 0))),
  )
  const all = intraClass(values)
  const people = values.reduce((sum, one) => sum + one.length, 0)
  const effect = all && designEffect(all.icc, Math.max(1, all.m0))
  return {
    icc: all?.icc,
    designEffect: effect,
    providers: {
      count: whole.length,
      size: all?.m0,
      iccWithinGroups: groups && intraClass(values, groups)?.icc,
      effectivePeople: effect && effectiveSize(people, effect),
    },
  }
}
