import { binomialRow } from './binomial-row.ts'

/** Two columns of a table of two rows, and what each count of the first row weighs in each. */
export interface Pair {
  first: Float64Array
  second: Float64Array
  /** How many both columns hold. */
  size: number
}

export function pairOf(first: number, second: number, share: number): Pair {
  return {
    first: binomialRow(first, share),
    second: binomialRow(second, share),
    size: first + second,
  }
}

/** The ways to have s of the first row in both columns: x in the first, from `low` to `high`. */
export function waysFor({ first, second }: Pair, s: number) {
  const [most, others] = [first.length - 1, second.length - 1]
  const low = Math.max(0, s - others)
  const high = Math.min(most, s)
  const mode = Math.floor(((s + 1) * (most + 1)) / (most + others + 2))
  return { low, high, peak: Math.min(high, Math.max(low, mode)) }
}
