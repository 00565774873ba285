import { bootstrap, type Bootstrap, type BootstrapOptions } from '../bootstrap.ts'
import type { Random } from '../random.ts'
import { refuse, requireWhole } from '../refused.ts'
import { cohenKappa, type Kappa } from './cohen.ts'

/** How often, in what is drawn together, two coders gave a code: units that both did, one of them, neither. */
export interface CodedByTwo {
  both: number
  first: number
  second: number
  neither: number
}

export interface TwoCoders extends Kappa {
  /** All that was counted. */
  counts: CodedByTwo
  /** Krippendorff’s alpha of the same; `undefined` where neither, or both, coded everything. */
  alpha: number | undefined
  kappaInterval: Bootstrap
  alphaInterval: Bootstrap
}

/**
 * Whether two coders agree on where a code belongs: Cohen’s kappa and Krippendorff’s nominal alpha, with
 * bootstrap intervals in which clusters are drawn whole. The characters of one turn aren’t independent: a
 * turn is a cluster of its characters, or of itself.
 * @throws Refused for counts that aren’t whole numbers of 0 or more, and as bootstrap does.
 */
export function twoCoders(clusters: readonly CodedByTwo[], options: BootstrapOptions): TwoCoders {
  for (const one of clusters) checked(one)
  const counts = summed(clusters)
  // What nobody coded has no agreement in any sample.
  const isCoded = counts.both + counts.first + counts.second > 0
  // Of one sample both are told.
  const alphas: (number | undefined)[] = []
  const kappaInterval = bootstrap(options, (random) => {
    const drawn = isCoded ? drawAgain(clusters, random) : undefined
    alphas.push(drawn && alphaOf(drawn))
    return drawn && kappaOf(drawn).kappa
  })
  let at = 0
  const alphaInterval = bootstrap(options, () => alphas[at++])
  return { counts, ...kappaOf(counts), alpha: alphaOf(counts), kappaInterval, alphaInterval }
}

function kappaOf({ both, first, second, neither }: CodedByTwo): Kappa {
  return cohenKappa([
    [both, first],
    [second, neither],
  ])
}

/** Of 2N codes given, n₁ are yes and n₀ no: α = 1 − (2N − 1)·(first + second) / (n₀·n₁). */
function alphaOf({ both, first, second, neither }: CodedByTwo): number | undefined {
  const apart = first + second
  const yes = 2 * both + apart
  const no = 2 * neither + apart
  return yes === 0 || no === 0 ? undefined : 1 - ((yes + no - 1) * apart) / (yes * no)
}

/** As many clusters as there are, each picked from all of them. */
function drawAgain(clusters: readonly CodedByTwo[], random: Random): CodedByTwo {
  const sum = { both: 0, first: 0, second: 0, neither: 0 }
  for (let drawn = 0; drawn < clusters.length; drawn++)
    add(sum, clusters[random.below(clusters.length)]!)
  return sum
}

function summed(clusters: readonly CodedByTwo[]): CodedByTwo {
  const sum = { both: 0, first: 0, second: 0, neither: 0 }
  for (const one of clusters) add(sum, one)
  return sum
}

function add(sum: CodedByTwo, one: CodedByTwo): void {
  sum.both += one.both
  sum.first += one.first
  sum.second += one.second
  sum.neither += one.neither
}

function checked(one: CodedByTwo): void {
  if (typeof one !== 'object' || one === null)
    refuse('A cluster counts both, first, second, neither.')
  for (const [name, count] of Object.entries(one))
    requireWhole(count as number, `The count “${name}”`)
}
