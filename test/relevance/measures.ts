// How good an order of listings is for a need, given their grades.

/**
 * Normalised discounted cumulative gain of the first `depth` (Järvelin and Kekäläinen, 2002), with
 * the gain 2^grade - 1: 1 for the best order there could be, 0 when nothing graded is there.
 */
export function ndcg(order: string[], grades: Record<string, number>, depth = 10): number {
  const ideal = Object.values(grades).toSorted((a, b) => b - a)
  const best = gain(ideal.slice(0, depth))
  return best === 0 ? 0 : gain(order.slice(0, depth).map((name) => grades[name] ?? 0)) / best
}

function gain(grades: number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

/** Whether one of the first `depth` suits well (grade 2 or more). */
export function success(order: string[], grades: Record<string, number>, depth: number): boolean {
  return order.slice(0, depth).some((name) => (grades[name] ?? 0) >= 2)
}

export interface Figures {
  needs: number
  ndcg10: number
  success1: number
  success3: number
  /** The share of needs that somebody could meet for which nothing was found. */
  nothingFound: number
}

/** The figures of many needs; needs that nobody could meet well are left out. */
export function figuresOf(results: { order: string[]; grades: Record<string, number> }[]): Figures {
  const answerable = results.filter(({ grades }) => Object.values(grades).some((one) => one >= 2))
  const share = (of: (one: { order: string[]; grades: Record<string, number> }) => number) =>
    answerable.reduce((sum, one) => sum + of(one), 0) / answerable.length
  return {
    needs: answerable.length,
    ndcg10: share(({ order, grades }) => ndcg(order, grades)),
    success1: share(({ order, grades }) => Number(success(order, grades, 1))),
    success3: share(({ order, grades }) => Number(success(order, grades, 3))),
    nothingFound: share(({ order }) => Number(order.length === 0)),
  }
}
