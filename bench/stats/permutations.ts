// What it costs to permute whole providers.
import { clusterPermutation, seeded, type Cluster } from '#stats'
import { headOf, row } from '../table.ts'

/** 10,000 permutations of 95 people with 4 answers, in 17 providers of one size and 10 of others. */
export function permutations(): string[] {
  const random = seeded('permutations')
  const clusters = Array.from({ length: 27 }, (_, at): Cluster => {
    const counts = [0, 0, 0, 0]
    // 14 have 4 people and 13 have 3: 95 in all.
    for (let person = 0; person < (at % 2 === 0 ? 4 : 3); person++) counts[random.below(4)]!++
    return { arm: at < 17 ? 0 : 1, counts }
  })
  const times = Array.from({ length: 5 }, (_, seed) => {
    const start = performance.now()
    clusterPermutation(clusters, { seed, permutations: 10_000 })
    return performance.now() - start
  })
  return [
    ...headOf('Permutation of whole providers (aim: under 200 ms)', ['ms', 'warm, ms']),
    row('10,000 of 95 people in 27 providers', [times[0]!, Math.min(...times)]),
  ]
}
