import type { Solve, Solved } from '#stats'

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
    return ([1, -1] as const).every((sign) => {
      let left = this.#unreached(this.#unknowns.secrets, sign)
      // All at once first: what makes many small, or large, proves each of them. Then those that are left.
      for (let before = Infinity; left.length > 4 && left.length < before;) {
        before = left.length
        if (!this.#findsWay(left, said, sign)) break
        left = this.#unreached(left, sign)
      }
      return left.every((secret) => this.#reaches(secret, said, sign))
    })
  }

  /** Those of which no way is known yet in which they are 0 (sign 1), or 4 and more (sign -1). */
  #unreached(secrets: readonly Secret[], sign: 1 | -1): readonly Secret[] {
    return secrets.filter(
      (secret) => !this.#ways.some((way) => isThere(sign * valueIn(way, secret), sign)),
    )
  }

  /** Whether a secret may be 0 (sign 1), or 4 and more (sign -1). */
  #reaches(secret: Secret, said: readonly Sum[], sign: 1 | -1): boolean {
    if (this.#unreached([secret], sign).length === 0) return true
    const found = this.#extreme([secret], said, sign)
    if (found.status !== 'optimal') return found.status === 'unbounded'
    if (!isThere(found.least, sign)) return false
    this.#keep(found.values)
    return true
  }

  /** Keeps a way in which the sum of secrets is as small, or as large, as can be. @returns whether there is one. */
  #findsWay(secrets: readonly Secret[], said: readonly Sum[], sign: 1 | -1): boolean {
    const found = this.#extreme(secrets, said, sign)
    if (found.status === 'optimal') this.#keep(found.values)
    return found.status === 'optimal'
  }

  #keep(way: readonly number[]): void {
    this.#ways = [way, ...this.#ways.slice(0, 200)]
  }

  #extreme(secrets: readonly Secret[], said: readonly Sum[], sign: 1 | -1): Solved {
    const { values, links } = this.#unknowns
    const cost = values.map(() => 0)
    for (const { places } of secrets) for (const place of places) cost[place]! += sign
    return this.#solve({
      cost,
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
    })
  }
}

/** Whether the least of a secret by its sign is 0, or 4 and more. */
const isThere = (least: number, sign: 1 | -1) =>
  sign === 1 ? least < 0.001 : -least > shownFrom - 1 - 0.001

/** To a thousandth: a solver's answer is right to about 1e-7. */
function valueIn(way: readonly number[], { places }: Sum): number {
  return Math.round(places.reduce((sum, place) => sum + way[place]!, 0) * 1000) / 1000
}
