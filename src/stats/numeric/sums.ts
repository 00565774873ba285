/** The sum, with what rounding loses kept apart (Neumaier 1974): the order hardly matters. */
export function compensatedSum(terms: Iterable<number>): number {
  let sum = 0
  let lost = 0
  for (const term of terms) {
    const next = sum + term
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
  }
  // Infinite terms leave NaN in what was lost.
  return Number.isFinite(sum) ? sum + lost : sum
}

/** a·d − b·c of whole numbers, rounded once even where the products exceed 2^53. */
export function crossDifference(a: number, d: number, b: number, c: number): number {
  const [one, other] = [a * d, b * c]
  if (one <= Number.MAX_SAFE_INTEGER && other <= Number.MAX_SAFE_INTEGER) return one - other
  return Number(BigInt(a) * BigInt(d) - BigInt(b) * BigInt(c))
}

/** x − n·p as if the product were exact (Dekker's product, 1971). */
export function lessProduct(x: number, n: number, p: number): number {
  const product = n * p
  const [nHigh, nLow] = halves(n)
  const [pHigh, pLow] = halves(p)
  const rest = nLow * pLow - (product - nHigh * pHigh - nLow * pHigh - nHigh * pLow)
  return x - product - rest
}

function halves(value: number): [number, number] {
  const scaled = value * (2 ** 27 + 1)
  const high = scaled - (scaled - value)
  return [high, value - high]
}
