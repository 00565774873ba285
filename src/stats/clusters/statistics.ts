import { refuse } from '../refused.ts'
import type { Cluster } from './cluster.ts'

/** The statistic when the clusters carry these labels; `undefined` where it has no value. */
export type Statistic = (labels: Int32Array) => number | undefined

/**
 * Pearson's X² of arms × answers, n(Σ O²/(R·C) − 1). Counts are laid out once, so that another
 * labelling costs adding up one short vector a cluster.
 */
export function pearsonStatistic(clusters: readonly Cluster[], arms: number): Statistic {
  const used = clusters[0]!.counts
    .map((_, level) => level)
    .filter((level) => clusters.some(({ counts }) => counts[level]! > 0))
  const levels = used.length
  const counts = Float64Array.from(
    clusters.flatMap((cluster) => used.map((level) => cluster.counts[level]!)),
  )
  const columns = new Float64Array(levels)
  for (let at = 0; at < counts.length; at++) columns[at % levels]! += counts[at]!
  const n = columns.reduce((sum, count) => sum + count, 0)
  const table = new Float64Array(arms * levels)
  if (levels < 2) return () => undefined

  return (labels) => {
    table.fill(0)
    for (let cluster = 0, from = 0; cluster < labels.length; cluster++) {
      let to = labels[cluster]! * levels
      for (let level = 0; level < levels; level++) table[to++]! += counts[from++]!
    }
    let sum = 0
    for (let arm = 0, at = 0; arm < arms; arm++) {
      let row = 0
      let squares = 0
      for (let level = 0; level < levels; level++, at++) {
        const count = table[at]!
        row += count
        squares += (count * count) / columns[level]!
      }
      if (row > 0) sum += squares / row
    }
    return Math.max(0, n * (sum - 1))
  }
}

/** |share with a top answer in the first arm − in the second|. */
export function differenceStatistic(
  clusters: readonly Cluster[],
  sizes: readonly number[],
  top: readonly number[],
): Statistic {
  if (sizes.length !== 2) refuse('A difference is between 2 arms: for more, take X².')
  requireTop(top, clusters[0]!.counts.length)
  const tops = Float64Array.from(clusters, ({ counts }) => topOf(counts, top))
  const people = Float64Array.from(clusters, ({ counts }) => sumOf(counts))
  return (labels) => {
    const topIn = [0, 0] as [number, number]
    const peopleIn = [0, 0] as [number, number]
    for (let cluster = 0; cluster < labels.length; cluster++) {
      const arm = labels[cluster] as 0 | 1
      topIn[arm] += tops[cluster]!
      peopleIn[arm] += people[cluster]!
    }
    return Math.abs(topIn[0] / peopleIn[0] - topIn[1] / peopleIn[1])
  }
}

/** How many of a cluster's people gave one of the top answers. */
export const topOf = (counts: readonly number[], top: readonly number[]) =>
  top.reduce((sum, place) => sum + counts[place]!, 0)

export const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** @throws Refused unless these are places of answers, each once. */
export function requireTop(top: readonly number[], levels: number): void {
  const isRight =
    Array.isArray(top) &&
    top.length > 0 &&
    new Set(top).size === top.length &&
    top.every((place) => Number.isInteger(place) && place >= 0 && place < levels)
  if (!isRight) refuse(`The top answers are places from 0 to ${levels - 1}, each once.`)
}
