import { answerOf, loadHighs, newModel } from './highs.ts'

/** The least of Σ cost·x, where lower ≤ x ≤ upper and each equality holds. */
export interface LinearProblem {
  /** For each unknown; so are the bounds. */
  cost: readonly number[]
  lower: readonly number[]
  /** `Infinity` where there is none. */
  upper: readonly number[]
  /** Σ factors[i]·x[places[i]] = equals; each place at most once. */
  equalities: readonly {
    places: readonly number[]
    factors: readonly number[]
    equals: number
  }[]
}

export type Solved =
  | { status: 'optimal'; least: number; values: readonly number[] }
  | { status: 'infeasible' | 'unbounded' }

/** @throws Problem where HiGHS can't say. */
export type Solve = (problem: LinearProblem) => Solved

let opened: Promise<Solve> | undefined

/** Loads HiGHS (a few megabytes of WebAssembly) the first time, then gives the same again. */
export function openSolver(): Promise<Solve> {
  opened ??= load()
  return opened
}

async function load(): Promise<Solve> {
  const loaded = await loadHighs()
  // One model for all problems: to take in another forgets the one before.
  const model = newModel(loaded)

  return function solve(problem): Solved {
    model.passModel({ ...shapeOf(problem), ...matrixOf(problem) })
    model.run()
    const free = () => solve({ ...problem, cost: problem.cost.map(() => 0) })
    return answerOf(loaded, model, () => free().status === 'optimal')
  }
}

function shapeOf({ cost, lower, upper, equalities }: LinearProblem) {
  const equals = Float64Array.from(equalities, (one) => one.equals)
  return {
    numCols: cost.length,
    numRows: equalities.length,
    colCost: Float64Array.from(cost),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: equals,
    rowUpper: equals,
  }
}

function matrixOf({ cost, equalities }: LinearProblem) {
  const starts = [0]
  for (const { places } of equalities) starts.push(starts.at(-1)! + places.length)
  return {
    matrix: {
      format: 'csr' as const,
      numRows: equalities.length,
      numCols: cost.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(equalities.flatMap(({ places }) => places)),
      values: Float64Array.from(equalities.flatMap(({ factors }) => factors)),
    },
  }
}
