import { bootstrap, type Bootstrap, type BootstrapOptions } from '../bootstrap.ts'
import { checkedRatings, type Level, type Ratings } from './ratings.ts'

/**
 * Krippendorff's alpha: 1 − D_o / D_e for any number of coders, with codes missing. Each unit coded
 * m ≥ 2 times adds 1/(m − 1) to the coincidences o_ck for each ordered pair of its codes;
 * D_o = Σ o_ck δ²_ck / n and D_e = Σ n_c n_k δ²_ck / (n(n − 1)). δ² is 1 for other codes (nominal);
 * (n_c/2 + Σ between + n_k/2)² (ordinal); (c − k)² (interval); ((c − k)/(c + k))² (ratio).
 * @source Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 * @param ratings a row for each coder, a column for each unit; `undefined` where she gave no code.
 *   Codes are numbers; for 'nominal' texts too.
 * @returns at most 1, below 0 where they agree less than by chance; `undefined` (not defined) where
 *   no unit was coded twice or all codes given are the same.
 * @throws Refused for fewer than 2 coders, rows of different lengths, codes that aren't finite
 *   numbers, or negative ones with 'ratio'.
 */
export function krippendorffAlpha(ratings: Ratings, level: Level): number | undefined {
  const { units, values } = checkedRatings(ratings, level)
  return alphaOf(units, values, level)
}

/**
 * The bootstrap interval of alpha: units are drawn again with replacement, whole, so that codes of
 * one unit stay together.
 * @throws Refused as krippendorffAlpha and bootstrap do.
 */
export function krippendorffInterval(
  ratings: Ratings,
  level: Level,
  options: BootstrapOptions,
): Bootstrap {
  const { units, values } = checkedRatings(ratings, level)
  return bootstrap(options, (random) => {
    if (units.length === 0) return undefined
    const drawn = units.map(() => units[random.below(units.length)]!)
    return alphaOf(drawn, values, level)
  })
}

/** @param units counts of each value in units coded twice or more. @param values in their order. */
function alphaOf(
  units: readonly Float64Array[],
  values: readonly number[],
  level: Level,
): number | undefined {
  const kinds = values.length
  const coincidences = new Float64Array(kinds * kinds)
  const sums = new Float64Array(kinds)
  let n = 0
  for (const counts of units) {
    const coded = counts.reduce((sum, count) => sum + count, 0)
    n += coded
    for (let c = 0; c < kinds; c++) {
      if (counts[c] === 0) continue
      sums[c]! += counts[c]!
      for (let k = c + 1; k < kinds; k++)
        coincidences[c * kinds + k]! += (counts[c]! * counts[k]!) / (coded - 1)
    }
  }
  const apart = distances(level, values, sums)
  let observed = 0
  let expected = 0
  for (let c = 0; c < kinds; c++)
    for (let k = c + 1; k < kinds; k++) {
      const squared = apart(c, k)
      observed += coincidences[c * kinds + k]! * squared
      expected += sums[c]! * sums[k]! * squared
    }
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected
}

/** The squared distance of two values, by their places. @param sums how often each was given. */
function distances(
  level: Level,
  values: readonly number[],
  sums: Float64Array,
): (c: number, k: number) => number {
  if (level === 'nominal') return () => 1
  if (level === 'interval') return (c, k) => (values[c]! - values[k]!) ** 2
  if (level === 'ratio')
    return (c, k) => ((values[c]! - values[k]!) / (values[c]! + values[k]!)) ** 2
  const upTo = new Float64Array(sums.length)
  let sum = 0
  for (const [at, count] of sums.entries()) upTo[at] = sum += count
  return (c, k) => (upTo[k]! - upTo[c]! + (sums[c]! - sums[k]!) / 2) ** 2
}
