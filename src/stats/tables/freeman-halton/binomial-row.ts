import { binomialMass } from '../../distributions/binomial.ts'

/** P(X = 0 … end) of n trials with probability p between 0 and 1, by ratios from the most likely. */
export function binomialRow(n: number, p: number, end = n): Float64Array {
  const row = new Float64Array(end + 1)
  const odds = p / (1 - p)
  const mode = Math.min(end, Math.floor((n + 1) * p))
  row[mode] = binomialMass(mode, n, p)
  for (let x = mode; x < end; x++) row[x + 1] = row[x]! * (((n - x) / (x + 1)) * odds)
  for (let x = mode; x > 0; x--) row[x - 1] = row[x]! * (x / (n - x + 1) / odds)
  return row
}
