import { requireShare, requireWhole } from './refused.ts'
import { seeded, type Random } from './random.ts'

/** An interval from samples drawn again, and what to say to draw the same. */
export interface Bootstrap {
  /** Percentiles of the replicates; `undefined` where more than one in ten has no value. */
  interval: readonly [lower: number, upper: number] | undefined
  replicates: number
  /** How many of them had no value, and are left out of the percentiles. */
  withoutValue: number
  seed: number | string
}

export interface BootstrapOptions {
  seed: number | string
  /** How many samples are drawn: 1,999 unless told. */
  replicates?: number
  /** Between 0 and 1: .95 unless told. */
  confidence?: number
}

/**
 * The percentile interval of a statistic: the (1 − confidence)/2 and (1 + confidence)/2 quantiles of
 * its values in samples drawn again (type 7, linear between neighbours, as R's quantile).
 * @source Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 * @param draw gives the statistic of one sample, or `undefined` where it has no value in it.
 * @throws Refused for fewer than 99 replicates, a confidence that isn't between 0 and 1 or no seed.
 */
export function bootstrap(
  { seed, replicates = 1999, confidence = 0.95 }: BootstrapOptions,
  draw: (random: Random) => number | undefined,
): Bootstrap {
  requireWhole(replicates, 'The number of replicates', 99, 1_000_000)
  requireShare(confidence, 'The confidence')
  const random = seeded(seed)
  const values: number[] = []
  for (let replicate = 0; replicate < replicates; replicate++) {
    const value = draw(random)
    if (value !== undefined) values.push(value)
  }
  const withoutValue = replicates - values.length
  const sorted = Float64Array.from(values).toSorted()
  const interval =
    withoutValue * 10 > replicates
      ? undefined
      : ([
          quantileOf(sorted, (1 - confidence) / 2),
          quantileOf(sorted, (1 + confidence) / 2),
        ] as const)
  return { interval, replicates, withoutValue, seed }
}

function quantileOf(sorted: Float64Array, probability: number): number {
  const at = (sorted.length - 1) * probability
  const below = Math.floor(at)
  const value = sorted[below]!
  return value + (at - below) * ((sorted[below + 1] ?? value) - value)
}
