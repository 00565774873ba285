import highs from 'highs'

type Highs = Awaited<ReturnType<typeof highs.default>>
export type Model = ReturnType<Highs['createModel']>

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
