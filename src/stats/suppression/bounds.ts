import { isHidden, shownFrom, type Family } from './family.ts'
import { keepWay } from './reached.ts'
import type { Equality, LinearProblem, Solve } from './solve.ts'

/**
 * What a reader can work out of one hidden count: its least and greatest value, given all that is
 * shown, how it adds up, and that no count is negative. Each is found by a linear programme. (The
 * bounds of whole numbers may be narrower where tables of a family share margins in a ring.)
 * @param place of the count in the family.
 * @param smallKnown whether the reader also knows which of the other hidden counts are under 5.
 * @returns the number itself, twice, where it is shown; `most` is Infinity where nothing limits it.
 */
export function boundsOf(
  family: Family,
  place: number,
  solve: Solve,
  smallKnown = false,
): { least: number; most: number } {
  const { problem, unknowns } = unknownsOf(family, smallKnown ? place : undefined)
  const at = unknowns.indexOf(place)
  if (at < 0) return { least: family.values[place]!, most: family.values[place]! }
  const ask = (sign: 1 | -1) => {
    const cost = unknowns.map((_, index) => (index === at ? sign : 0))
    const found = solve({ ...problem, cost })
    if (found.status === 'optimal') {
      const values = new Map(unknowns.map((one, index) => [one, found.values[index]!]))
      keepWay(family, (one) => (values.get(one) ?? family.values[one]!) - family.values[one]!)
    }
    return found
  }
  const low = ask(1)
  const high = ask(-1)
  // The true numbers fit, so there is always an answer.
  return {
    least: low.status === 'optimal' ? rounded(low.least) : 0,
    most: high.status === 'optimal' ? rounded(-high.least) : Infinity,
  }
}

/** The hidden counts as unknowns of a linear programme, and what is shown as its equalities. */
function unknownsOf(family: Family, except: number | undefined) {
  const hides = family.keys.map((_, place) => isHidden(family, place))
  const unknowns = family.keys.map((_, place) => place).filter((place) => hides[place])
  const index = new Map(unknowns.map((place, at) => [place, at]))
  const equalities = family.sums.flatMap(({ total, parts }): Equality[] => {
    const hidden = parts.filter((part) => hides[part])
    if (hidden.length === 0 && !hides[total]) return []
    const shown = parts.reduce((sum, part) => sum + (hides[part] ? 0 : family.values[part]!), 0)
    return [
      {
        places: [...hidden, ...(hides[total] ? [total] : [])].map((place) => index.get(place)!),
        factors: [...hidden.map(() => 1), ...(hides[total] ? [-1] : [])],
        equals: (hides[total] ? 0 : family.values[total]!) - shown,
      },
    ]
  })
  const cap = (place: number) =>
    except !== undefined && place !== except && family.states[place] === 'small'
      ? shownFrom - 1
      : Infinity
  const problem: Omit<LinearProblem, 'cost'> = {
    lower: unknowns.map(() => 0),
    upper: unknowns.map(cap),
    equalities,
  }
  return { problem, unknowns }
}

/** A solver's answer is right to about 1e-7 of the numbers in it; the bounds of tables are whole. */
const rounded = (value: number) => Math.round(value * 1e3) / 1e3
