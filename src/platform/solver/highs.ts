import highs from 'highs'
import { Problem } from '../problem.ts'
import type { Solved } from './solver.ts'

type Highs = Awaited<ReturnType<typeof highs.default>>
type Model = ReturnType<Highs['createModel']>

let loaded: Promise<Highs> | undefined

/** HiGHS, a few megabytes of WebAssembly: loaded the first time, then the same again. */
export function loadHighs(): Promise<Highs> {
  // Its types describe its CommonJS side, where the loader is inside of what is imported.
  loaded ??= (highs as unknown as typeof highs.default)()
  return loaded
}

/** A model with nothing in it, that says nothing and always answers alike. */
export function newModel({ createModel }: Highs): Model {
  const model = createModel()
  // Problems here are small: to make one smaller first takes three times as long as to solve it.
  model.options.set({ output_flag: false, random_seed: 0, presolve: 'off', solver: 'simplex' })
  return model
}

/**
 * What a model answers that has been run.
 * @param isPossible whether there is any answer at all: asked only where HiGHS leaves it open.
 * @throws Problem where HiGHS can't say.
 */
export function answerOf({ constants }: Highs, model: Model, isPossible: () => boolean): Solved {
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = constants.modelStatus
  const status = model.getModelStatus()
  if (status === optimal)
    return {
      status: 'optimal',
      least: model.getObjectiveValue(),
      values: Array.from(model.getSolution().colValue),
    }
  if (status === unbounded) return { status: 'unbounded' }
  if (status === infeasible) return { status: 'infeasible' }
  if (status === unboundedOrInfeasible) return { status: isPossible() ? 'unbounded' : 'infeasible' }
  throw new Problem(`A linear programme ended without an answer (HiGHS status ${status}).`)
}
