import { answerOf, loadHighs, newModel } from './highs.ts'
import type { LinearProblem, Solved } from './solver.ts'

export type Equality = LinearProblem['equalities'][number]

/**
 * A linear programme that is asked again and again: what must hold is added and taken away, and each answer
 * begins where the one before ended, which is many times quicker than from nothing. The least is the same as
 * `openSolver` finds; where it is may be another place.
 */
export interface Programme {
  /** From now on it holds, too. */
  add(equality: Equality): void
  /** What was added last holds no more. */
  takeBack(): void
  /** The least of Σ cost·x. @throws Problem where HiGHS can't say. */
  least(cost: readonly number[]): Solved
  /** Gives its memory back: nothing is asked of it any more. */
  close(): void
}

/** @param unknowns how many, one or more; each is 0 or more. */
export type OpenProgramme = (unknowns: number) => Programme

/** Loads HiGHS the first time. */
export async function openProgrammes(): Promise<OpenProgramme> {
  const loaded = await loadHighs()
  return (unknowns) => {
    const model = newModel(loaded)
    // Primal: where the last answer was is a good place for the next cost, not for the next prices.
    model.options.set({ simplex_strategy: 4 })
    const none = new Float64Array(0)
    const zeros = new Float64Array(unknowns)
    model.passModel({
      ...{
        numCols: unknowns,
        colCost: zeros,
        colLower: zeros,
        colUpper: zeros.map(() => Infinity),
      },
      ...{ numRows: 0, rowLower: none, rowUpper: none },
      matrix: {
        ...{ format: 'csr', numRows: 0, numCols: unknowns, starts: new Int32Array(1) },
        ...{ indices: new Int32Array(0), values: none },
      },
    })
    const all = { kind: 'range', from: 0, to: unknowns - 1 } as const
    let rows = 0
    const least = (cost: readonly number[]): Solved => {
      model.changeColsCost(all, Float64Array.from(cost))
      model.run()
      const free = () => least(cost.map(() => 0))
      return answerOf(loaded, model, () => free().status === 'optimal')
    }
    return {
      add({ places, factors, equals }) {
        model.addRow(equals, equals, {
          indices: Int32Array.from(places),
          values: Float64Array.from(factors),
        })
        rows++
      },
      takeBack() {
        rows--
        model.deleteRows({ kind: 'range', from: rows, to: rows })
      },
      least,
      close: () => model.dispose(),
    }
  }
}
