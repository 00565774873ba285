import type { LinearProblem, Solve } from '#stats'

/** Some of the counts that all others are sums of, and what they add up to. */
export interface Sum {
  places: readonly number[]
  value: number
}

/** Something that nobody may work out: a sum of counts under 5. */
export type Secret = Sum

/** Counts by their place, how they hang together, and what a reader may not work out of them. */
export interface Unknowns {
  /** Whole numbers, 0 or more. */
  values: readonly number[]
  /** What is true of them for everybody to know: Σ factors · counts = 0. */
  links: readonly { places: readonly number[]; factors: readonly number[] }[]
  secrets: readonly Secret[]
}

/** A count under this is small. */
export const shownFrom = 5

/**
 * What may be said of counts, one sum after the other: a sum is said only where afterwards each secret could
 * still be anything from 0 to 4 for somebody who knows all sums said exactly, as an owner knows her own. Two
 * linear programmes for each secret prove it; ways that were found before prove most.
 */
export class Openness {
  readonly #unknowns: Unknowns
  readonly #solve: Solve
  readonly #said: Sum[]
  /** Ways to fill the counts that fit all that is said. */
  #ways: (readonly number[])[]
  /** Whether each secret was open before anything was said here. */
  readonly isSafe: boolean

  /** @param known what readers have already. */
  constructor(unknowns: Unknowns, solve: Solve, known: readonly Sum[] = []) {
    this.#unknowns = unknowns
    this.#solve = solve
    this.#said = [...known]
    this.#ways = [unknowns.values]
    this.isSafe = this.#isOpen(this.#said)
  }

  /** Says a sum where it may be said. @returns whether it was. */
  say(sum: Sum): boolean {
    if (!this.isSafe) return false
    const before = this.#ways
    this.#ways = before.filter((way) => valueIn(way, sum) === sum.value)
    if (this.#isOpen([...this.#said, sum])) {
      this.#said.push(sum)
      return true
    }
    this.#ways = before
    return false
  }

  #isOpen(said: readonly Sum[]): boolean {
    const { secrets } = this.#unknowns
    return secrets.every(
      (secret) => this.#reaches(secret, said, 1) && this.#reaches(secret, said, -1),
    )
  }

  /** Whether a secret may be 0 (sign 1), or 4 and more (sign -1). */
  #reaches(secret: Secret, said: readonly Sum[], sign: 1 | -1): boolean {
    const isThere = (value: number) => (sign === 1 ? value < 0.001 : value > shownFrom - 1 - 0.001)
    if (this.#ways.some((way) => isThere(valueIn(way, secret)))) return true
    const { values, links } = this.#unknowns
    const own = new Set(secret.places)
    const problem: LinearProblem = {
      cost: values.map((_, place) => (own.has(place) ? sign : 0)),
      lower: values.map(() => 0),
      upper: values.map(() => Infinity),
      equalities: [
        ...links.map((link) => ({ ...link, equals: 0 })),
        ...said.map(({ places, value }) => ({
          places,
          factors: places.map(() => 1),
          equals: value,
        })),
      ],
    }
    const found = this.#solve(problem)
    if (found.status !== 'optimal') return found.status === 'unbounded'
    if (!isThere(sign * found.least)) return false
    // Between a way and the true counts all fit, too.
    this.#ways = [found.values, ...this.#ways.slice(0, 200)]
    return true
  }
}

/** To a thousandth: a solver's answer is right to about 1e-7. */
function valueIn(way: readonly number[], { places }: Sum): number {
  return Math.round(places.reduce((sum, place) => sum + way[place]!, 0) * 1000) / 1000
}
