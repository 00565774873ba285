import assert from 'node:assert/strict'
import { openSolver } from '../../../platform/solver/solver.ts'

const solve = await openSolver()

/** Unknowns, with what is true of them, in linear programmes. */
export class Guess {
  values: number[] = []
  lower: number[] = []
  upper: number[] = []
  equalities: { places: number[]; factors: number[]; equals: number }[] = []

  /** An unknown; its true value only shows whether a reading is right. */
  of(value: number, lower = 0, upper = Infinity): number {
    const slack = 1e-6
    assert.ok(
      lower - slack <= value && value <= upper + slack,
      `${value} is from ${lower} to ${upper}`,
    )
    this.lower.push(lower)
    this.upper.push(upper)
    return this.values.push(value) - 1
  }

  valueOf = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + this.values[place]!, 0)

  /** What some add up to, each times a factor, lies between two numbers. */
  between(
    places: readonly number[],
    lower: number,
    upper: number,
    factors = places.map(() => 1),
  ): void {
    const value = places.reduce((sum, place, at) => sum + factors[at]! * this.values[place]!, 0)
    const total = this.of(value, lower, upper)
    this.equalities.push({ places: [...places, total], factors: [...factors, -1], equals: 0 })
  }

  /** The least (1) or the most (-1) of what some add up to, and the way in which it is. */
  extreme(places: readonly number[], sign: 1 | -1): { at: number; values: readonly number[] } {
    const cost = this.values.map(() => 0)
    for (const place of places) cost[place]! += sign
    // More than anybody asks for: an answer with an end is quicker than to find that there is none.
    const upper = this.upper.map((most) => Math.min(most, 1e6))
    const found = solve({ cost, lower: this.lower, upper, equalities: this.equalities })
    assert.equal(found.status, 'optimal', 'what is published is true of something')
    return found.status === 'optimal'
      ? { at: sign * found.least, values: found.values }
      : { at: 0, values: [] }
  }
}

/** A count that nobody may bound, and the amounts that there couldn’t be without it. */
export interface Secret {
  what: string
  value: number
  places: number[]
  amounts: number[]
}

/** Secrets that can’t be nobody at all, or can’t be 4, with the bound. */
export function broken(guess: Guess, secrets: readonly Secret[]): string[] {
  const at = (values: readonly number[], places: readonly number[]) =>
    places.reduce((sum, place) => sum + values[place]!, 0)
  // Amounts of nobody are nothing: both at once are looked for.
  const isNobody = (values: readonly number[]) => (one: Secret) =>
    at(values, [...one.places, ...one.amounts]) < 0.01
  const isFour = (values: readonly number[]) => (one: Secret) => at(values, one.places) > 3.99
  return (
    [
      [1, isNobody, ({ places, amounts }: Secret) => [...places, ...amounts]],
      [-1, isFour, ({ places }: Secret) => places],
    ] as const
  ).flatMap(([sign, isOpen, of]) => {
    let left = [...secrets]
    for (let before = Infinity; left.length > 3 && left.length < before;) {
      before = left.length
      const { values } = guess.extreme(left.flatMap(of), sign)
      const isIt = isOpen(values)
      left = left.filter((one) => !isIt(one))
    }
    const bad: string[] = []
    while (left.length > 0) {
      const one = left.pop()!
      const { at: bound, values } = guess.extreme(of(one), sign)
      const isIt = isOpen(values)
      if (!isIt(one))
        bad.push(`${one.what} is ${one.value}: ${sign === 1 ? 'at least' : 'at most'} ${bound}`)
      left = left.filter((other) => !isIt(other))
    }
    return bad
  })
}
