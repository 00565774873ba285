import type { Solved } from '#stats'
import type { OpenProgramme, Programme } from '../../../platform/solver/programme.ts'

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
  /** Of all that is true of the counts for readers to know, and all that is said. */
  readonly #programme: Programme
  /** Ways to fill the counts that fit all that is said. */
  #ways: (readonly number[])[]
  /** Whether each secret was open before anything was said here. */
  readonly isSafe: boolean

  /** @param known what readers have already. */
  constructor(unknowns: Unknowns, openProgramme: OpenProgramme, known: readonly Sum[] = []) {
    this.#unknowns = unknowns
    this.#programme = openProgramme(unknowns.values.length)
    for (const link of unknowns.links) this.#programme.add({ ...link, equals: 0 })
    for (const sum of known) this.#programme.add(equalityOf(sum))
    this.#ways = [unknowns.values]
    this.isSafe = this.#isOpen()
  }

  /** Says a sum where it may be said. @returns whether it was. */
  say(sum: Sum): boolean {
    if (!this.isSafe) return false
    const before = this.#ways
    this.#ways = before.filter((way) => valueIn(way, sum) === sum.value)
    this.#mix(before, sum)
    this.#programme.add(equalityOf(sum))
    if (this.#isOpen()) return true
    this.#programme.takeBack()
    this.#ways = before
    return false
  }

  /** Nothing is said any more. */
  close(): void {
    this.#programme.close()
  }

  #isOpen(): boolean {
    return ([1, -1] as const).every((sign) => {
      let left = this.#unreached(this.#unknowns.secrets, sign)
      // All at once first: what makes many small, or large, proves each of them. Then those that are left.
      for (let before = Infinity; left.length > 4 && left.length < before;) {
        before = left.length
        if (!this.#findsWay(left, sign)) break
        left = this.#unreached(left, sign)
      }
      return left.every((secret) => this.#reaches(secret, sign))
    })
  }

  /**
   * What lies between a way in which a sum is less, and one in which it is more, fits it: for each secret that
   * no way that fits proves any more, two that prove it.
   */
  #mix(ways: readonly (readonly number[])[], sum: Sum): void {
    const beside = ways.map((way) => ({ way, apart: exactIn(way, sum) - sum.value }))
    const less = beside.filter(({ apart }) => apart < -0.001)
    const more = beside.filter(({ apart }) => apart > 0.001)
    if (less.length === 0 || more.length === 0) return
    for (const sign of [1, -1] as const)
      for (const secret of this.#unreached(this.#unknowns.secrets, sign)) {
        if (this.#unreached([secret], sign).length === 0) continue
        // The furthest of each side: the more of the other, the less of this.
        const best = (side: typeof beside) =>
          side.reduce((a, b) =>
            sign * exactIn(b.way, secret) < sign * exactIn(a.way, secret) ? b : a,
          )
        const [one, other] = [best(less), best(more)]
        const part = other.apart / (other.apart - one.apart)
        const mixed = one.way.map((count, at) => part * count + (1 - part) * other.way[at]!)
        if (isThere(sign * valueIn(mixed, secret), sign)) this.#keep(mixed)
      }
  }

  /** Those of which no way is known yet in which they are 0 (sign 1), or 4 and more (sign -1). */
  #unreached(secrets: readonly Secret[], sign: 1 | -1): readonly Secret[] {
    return secrets.filter(
      (secret) => !this.#ways.some((way) => isThere(sign * valueIn(way, secret), sign)),
    )
  }

  /** Whether a secret may be 0 (sign 1), or 4 and more (sign -1). */
  #reaches(secret: Secret, sign: 1 | -1): boolean {
    if (this.#unreached([secret], sign).length === 0) return true
    const found = this.#extreme([secret], sign)
    if (found.status !== 'optimal') return found.status === 'unbounded'
    if (!isThere(found.least, sign)) return false
    this.#keep(found.values)
    return true
  }

  /** Keeps a way in which the sum of secrets is as small, or as large, as can be. @returns whether there is one. */
  #findsWay(secrets: readonly Secret[], sign: 1 | -1): boolean {
    const found = this.#extreme(secrets, sign)
    if (found.status === 'optimal') this.#keep(found.values)
    return found.status === 'optimal'
  }

  #keep(way: readonly number[]): void {
    this.#ways = [way, ...this.#ways.slice(0, 200)]
  }

  #extreme(secrets: readonly Secret[], sign: 1 | -1): Solved {
    const cost = this.#unknowns.values.map(() => 0)
    for (const { places } of secrets) for (const place of places) cost[place]! += sign
    return this.#programme.least(cost)
  }
}

const equalityOf = ({ places, value }: Sum) => ({
  ...{ places, factors: places.map(() => 1), equals: value },
})

/** Whether the least of a secret by its sign is 0, or 4 and more. */
const isThere = (least: number, sign: 1 | -1) =>
  sign === 1 ? least < 0.001 : -least > shownFrom - 1 - 0.001

/** To a thousandth: a solver's answer is right to about 1e-7. */
const valueIn = (way: readonly number[], sum: Sum) => Math.round(exactIn(way, sum) * 1000) / 1000

function exactIn(way: readonly number[], { places }: Sum): number {
  let total = 0
  for (const place of places) total += way[place]!
  return total
}
