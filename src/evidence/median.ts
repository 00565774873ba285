/** The one in the middle; of two, halfway between. */
export function median(of: readonly number[]): number | undefined {
  const sorted = of.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length === 0
    ? undefined
    : (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}
