/**
 * For each level of an ordered answer, how many lie below less how many lie above: twice the
 * midrank, counted from the middle. Whole numbers, so that nothing is rounded.
 * @param sizes how many there are at each level, from the lowest
 */
export function centredRanks(sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let below = 0
  return sizes.map((size) => {
    const rank = below - (total - below - size)
    below += size
    return rank
  })
}

/** The sum of ranks (or scores) of each row. */
export function rowSums(
  counts: readonly (readonly number[])[],
  scores: readonly number[],
): number[] {
  return counts.map((row) => row.reduce((sum, count, at) => sum + count * scores[at]!, 0))
}

/** Σ size·score². */
export function squaresOf(sizes: readonly number[], scores: readonly number[]): number {
  return sizes.reduce((sum, size, at) => sum + size * scores[at]! * scores[at]!, 0)
}
