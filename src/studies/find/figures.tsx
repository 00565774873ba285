import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Json } from '#stats'
import { written, type Format } from './formats.ts'

/** What is asked of a study’s data: it has a name, and everything that it was computed from is in its hash. */
export interface Query {
  name: string
  /** In words, for whoever reads a report. */
  asks: string
  /** SHA-256 of its inputs. */
  hash: string
  result: Json
}

/** The one way to a number: by the name of its query and its place in the result, `outcome.1:two.people`. */
export interface Figures {
  queries: readonly Query[]
  value(name: string): Json
  /** How many there are in a list. */
  count(name: string): number
  has(name: string): boolean
  /** Written out, and bound to where it is from. */
  show(name: string, as: Format): JSX.Element
  text(name: string, as: Format): string
}

/** @throws an error where nothing has that name: no number is ever written in its stead. */
export function figuresOf(queries: readonly Query[]): Figures {
  const byName = new Map(queries.map((query) => [query.name, query]))

  function find(name: string): { query: Query; value: Json | undefined } {
    const [of, path = ''] = name.split(':')
    const query = byName.get(of!)
    if (!query) throw new Error(`No query is called ${of}`)
    return { query, value: valueAt(query.result, path) }
  }
  function value(name: string): Json {
    const found = find(name).value
    if (found === undefined) throw new Error(`There is no figure ${name}`)
    return found
  }
  return {
    queries,
    value,
    count: (name) => (value(name) as readonly Json[]).length,
    has: (name) => {
      const of = byName.get(name.split(':')[0]!)
      const found = of && valueAt(of.result, name.split(':')[1] ?? '')
      return found !== undefined && found !== null
    },
    text: (name, as) => written(value(name), as),
    show(name, as) {
      const { hash } = find(name).query
      const found = value(name)
      const bound = { 'data-figure': name, 'data-as': as, 'data-inputs': hash.slice(0, 12) }
      return typeof found === 'number' ? (
        <data value={String(found)} {...bound}>
          {written(found, as)}
        </data>
      ) : (
        <span {...bound}>{written(found, as)}</span>
      )
    },
  }
}

/** What stands at a path of names and places in a result. */
export function valueAt(result: Json, path: string): Json | undefined {
  let at: Json | undefined = result
  for (const step of path === '' ? [] : path.split('.'))
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as { [name: string]: Json })[step]
        : undefined
  return at
}
