/**
 * A linear programme: the least of Σ cost·x, where lower ≤ x ≤ upper and each equality
 * Σ factors[i]·x[places[i]] = equals holds. Lists of cost and bounds have one entry an unknown.
 */
export interface LinearProblem {
  cost: readonly number[]
  lower: readonly number[]
  /** `Infinity` where there is none. */
  upper: readonly number[]
  equalities: readonly Equality[]
}

export interface Equality {
  places: readonly number[]
  factors: readonly number[]
  equals: number
}

export type Solved =
  | { status: 'optimal'; least: number; values: readonly number[] }
  | { status: 'infeasible' | 'unbounded' }

/** Solves linear programmes: this library has no solver of its own, so it is given one. */
export type Solve = (problem: LinearProblem) => Solved
