import { seeded, type Random } from '../random.ts'
import type { Cluster } from './cluster.ts'

/**
 * A study of 95 people in 27 organisations, 17 small ones and 10 others, with answers that have
 * nothing to do with size but are alike within an organisation: each has shares of its own, drawn
 * around the study's, so that the intra-class correlation is as given.
 */
export function studyDrawn(random: Random, icc: number): Cluster[] {
  return sizes.map((size, at) => {
    const shares =
      icc === 0
        ? common
        : dirichlet(
            random,
            common.map((share) => (share * (1 - icc)) / icc),
          )
    const counts = common.map(() => 0)
    for (let person = 0; person < size; person++) counts[pick(random, shares)]!++
    return { arm: at < 17 ? 0 : 1, counts }
  })
}

/** 58 people in the 17 small, 37 in the 10 others. */
const sizes = [
  ...[2, 5, 3, 4, 3, 4, 2, 5, 3, 4, 3, 3, 4, 2, 3, 5, 3],
  ...[5, 3, 2, 4, 4, 3, 4, 5, 2, 5],
]
const common = [39 / 95, 31 / 95, 22 / 95, 3 / 95]

export const study: Cluster[] = studyDrawn(seeded(2015), 0.05)

function pick(random: Random, shares: readonly number[]): number {
  let left = random.uniform()
  for (const [at, share] of shares.entries()) {
    left -= share
    if (left < 0) return at
  }
  return shares.length - 1
}

function dirichlet(random: Random, shape: readonly number[]): number[] {
  const drawn = shape.map((one) => gamma(random, one))
  const sum = drawn.reduce((total, one) => total + one, 0)
  return drawn.map((one) => one / sum)
}

/** Marsaglia and Tsang (2000), with their step for shapes under 1. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random.uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v)))
      return d * v
  }
}

function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()))
  return radius * Math.cos(2 * Math.PI * random.uniform())
}
