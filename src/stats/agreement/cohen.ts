import { bootstrap, type Bootstrap, type BootstrapOptions } from '../bootstrap.ts'
import { refuse, requireWhole } from '../refused.ts'
import type { Random } from '../random.ts'

/** How much a disagreement counts: all alike, by how far apart, or by the square of that. */
export type KappaWeights = 'none' | 'linear' | 'quadratic'

export interface Kappa {
  /** From −1 to 1; `undefined` where chance alone would agree on everything, or nothing was coded. */
  kappa: number | undefined
  /** The share agreed, weighted. */
  observed: number | undefined
  /** The share that chance would agree, weighted. */
  expected: number | undefined
}

/**
 * Cohen's kappa of two coders: (p_o − p_e) / (1 − p_e), with p_o = Σ w_ij n_ij / n and
 * p_e = Σ w_ij n_i. n_.j / n². The weight w_ij is 1 where i = j and otherwise 0 ('none'),
 * 1 − |i − j|/(k − 1) ('linear') or 1 − (i − j)²/(k − 1)² ('quadratic'); the last two need the
 * codes in their order.
 * @source Cohen, Educational and Psychological Measurement 20 (1960) 37–46; Psychological Bulletin 70 (1968) 213–220.
 * @param table k × k whole numbers: row i, column j counts what the first coder gave code i and the
 *   second code j (turns, or characters).
 * @throws Refused for a table that isn't square, has fewer than 2 codes, or holds anything but whole
 *   numbers of 0 or more.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'none',
): Kappa {
  const counts = checked(table)
  return kappaOf(counts, table.length, weightsOf(table.length, weights))
}

/**
 * The bootstrap interval of Cohen's kappa: what was coded is drawn again with replacement.
 * @throws Refused as cohenKappa and bootstrap do, and for a table of more than a million.
 */
export function cohenInterval(
  table: readonly (readonly number[])[],
  options: BootstrapOptions & { weights?: KappaWeights },
): Bootstrap {
  const counts = checked(table)
  if (counts.reduce((sum, count) => sum + count, 0) > 1_000_000)
    refuse('The table counts more than 1,000,000: too many to be drawn again one by one.')
  const size = table.length
  const weights = weightsOf(size, options.weights ?? 'none')
  const drawn = new Float64Array(counts.length)
  return bootstrap(options, (random) => {
    drawAgain(counts, drawn, random)
    return kappaOf(drawn, size, weights).kappa
  })
}

function kappaOf(counts: Float64Array, size: number, weights: Float64Array): Kappa {
  const rows = new Float64Array(size)
  const columns = new Float64Array(size)
  let total = 0
  for (const [at, count] of counts.entries()) {
    rows[Math.floor(at / size)]! += count
    columns[at % size]! += count
    total += count
  }
  if (total === 0) return { kappa: undefined, observed: undefined, expected: undefined }
  // In disagreement, 1 − weight, nothing is lost to rounding when both are nearly 1.
  let observed = 0
  let expected = 0
  for (const [at, count] of counts.entries()) {
    const apart = 1 - weights[at]!
    observed += apart * count
    expected += (apart * rows[Math.floor(at / size)]! * columns[at % size]!) / total
  }
  return {
    kappa: expected === 0 ? undefined : 1 - observed / expected,
    observed: 1 - observed / total,
    expected: 1 - expected / total,
  }
}

/** As many as there are, each picked from all of them. */
function drawAgain(counts: Float64Array, into: Float64Array, random: Random): void {
  into.fill(0)
  const upTo = new Float64Array(counts.length)
  let total = 0
  for (const [at, count] of counts.entries()) upTo[at] = total += count
  for (let drawn = 0; drawn < total; drawn++) {
    const pick = random.below(total)
    into[upTo.findIndex((end) => pick < end)]!++
  }
}

function weightsOf(size: number, weights: KappaWeights): Float64Array {
  if (!['none', 'linear', 'quadratic'].includes(weights))
    refuse(`The weights are ${weights}: give none, linear or quadratic.`)
  return Float64Array.from({ length: size * size }, (_, at) => {
    const apart = Math.abs(Math.floor(at / size) - (at % size)) / (size - 1)
    if (weights === 'none') return apart === 0 ? 1 : 0
    return 1 - (weights === 'linear' ? apart : apart * apart)
  })
}

function checked(table: readonly (readonly number[])[]): Float64Array {
  const isSquare = Array.isArray(table) && table.every((row) => row?.length === table.length)
  if (!isSquare || table.length < 2)
    refuse('Cohen’s kappa needs a square table: a row and a column for each of 2 or more codes.')
  for (const [row, counts] of table.entries())
    for (const [column, count] of counts.entries())
      requireWhole(count, `The count in row ${row + 1}, column ${column + 1}`)
  return Float64Array.from(table.flat())
}
