/** A spread as it is told: the most first; of as many, by name. */
export function mostFirst<T extends { category: string; count: number }>(
  spread: readonly T[],
): T[] {
  return spread.toSorted((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1))
}
