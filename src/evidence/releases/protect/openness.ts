import type { Solved } from '#stats'
import type { OpenProgramme, Programme } from '../../../platform/solver/programme.ts'

/** Some of the counts that all others are sums of, and what they add up to. */
export interface Sum {
  /** A place that is there twice counts twice. */
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

/** How many ways to fill the counts are kept: more are looked through longer than a new one is found. */
const mostWays = 200

/**
 * What may be said of counts, one sum after the other: a sum is said only where afterwards each secret could
 * still be anything from 0 to 4 for somebody who knows all sums said exactly, as an owner knows her own. Two
 * linear programmes for each secret prove it; ways that were found before prove most.
 *
 * What leaves all secrets open when it is said together does so one by one, so sums are tried many at once. Where
 * they can't all be said, half of them are tried, until it is clear which one can't.
 */
export class Openness {
  readonly #unknowns: Unknowns
  /** Of all that is true of the counts for readers to know, and all that is said. */
  readonly #programme: Programme
  /** Ways to fill the counts that fit all that is said. */
  #ways: Way[]
  /** Places of secrets that would have been told, the last first: asked first, they soon show that one would be again. */
  #suspects: number[] = []
  /** Whether each secret was open before anything was said here. */
  readonly isSafe: boolean

  /** @param known what readers have already. */
  constructor(unknowns: Unknowns, openProgramme: OpenProgramme, known: readonly Sum[] = []) {
    this.#unknowns = unknowns
    this.#programme = openProgramme(unknowns.values.length)
    for (const link of unknowns.links) this.#programme.add({ ...link, equals: 0 })
    for (const sum of known) this.#programme.add(equalityOf(sum))
    this.#ways = [this.#wayOf(unknowns.values)]
    this.isSafe = this.#isOpen()
  }

  /** Says each sum that may be said after those before it. @returns of each whether it was. */
  say(sums: readonly Sum[]): boolean[] {
    if (!this.isSafe) return sums.map(() => false)
    const said: boolean[] = []
    let many = sums.length
    while (said.length < sums.length) {
      const lot = sums.slice(said.length, said.length + many)
      const isSaid = this.#sayAll(lot)
      if (isSaid || lot.length === 1) said.push(...lot.map(() => isSaid))
      many = isSaid ? many * 2 : Math.ceil(lot.length / 2)
    }
    return said
  }

  /** Says all of some sums, or none. @returns whether they were said. */
  #sayAll(sums: readonly Sum[]): boolean {
    const before = this.#ways
    for (const sum of sums) {
      const ways = this.#ways
      this.#ways = ways.filter(({ counts }) => valueIn(counts, sum) === sum.value)
      this.#mix(ways, sum)
      this.#programme.add(equalityOf(sum))
    }
    if (this.#isOpen()) return true
    for (const _ of sums) this.#programme.takeBack()
    // What fits more fits fewer.
    this.#ways = [...this.#ways, ...before].slice(0, mostWays)
    return false
  }

  /** Nothing is said any more. */
  close(): void {
    this.#programme.close()
  }

  #isOpen(): boolean {
    return ([1, -1] as const).every((sign) => {
      if (!this.#suspects.every((secret) => this.#reaches(secret, sign))) return false
      let left = this.#unreached(sign)
      // All at once first: what makes many small, or large, proves each of them. Then those that are left.
      for (let before = Infinity; left.length > 4 && left.length < before;) {
        before = left.length
        if (!this.#findsWay(left, sign)) break
        left = this.#unreached(sign, left)
      }
      return left.every((secret) => this.#reaches(secret, sign))
    })
  }

  /**
   * What lies between a way in which a sum is less, and one in which it is more, fits it: for each secret that
   * no way that fits proves any more, two that prove it.
   */
  #mix(ways: readonly Way[], sum: Sum): void {
    const beside = ways.map((way) => ({ way, apart: exactIn(way.counts, sum) - sum.value }))
    const less = beside.filter(({ apart }) => apart < -0.001)
    const more = beside.filter(({ apart }) => apart > 0.001)
    if (less.length === 0 || more.length === 0) return
    for (const sign of [1, -1] as const)
      for (const secret of this.#unreached(sign)) {
        if (this.#isReached(secret, sign)) continue
        // The furthest of each side: the more of the other, the less of this.
        const best = (side: typeof beside) =>
          side.reduce((a, b) =>
            sign * b.way.secrets[secret]! < sign * a.way.secrets[secret]! ? b : a,
          )
        const [one, other] = [best(less), best(more)]
        const part = other.apart / (other.apart - one.apart)
        const between = (of: number, to: number) => part * of + (1 - part) * to
        const mixed = between(one.way.secrets[secret]!, other.way.secrets[secret]!)
        if (isThere(mixed, sign))
          this.#keep(one.way.counts.map((count, at) => between(count, other.way.counts[at]!)))
      }
  }

  /** Those of which no way is known yet in which they are 0 (sign 1), or 4 and more (sign -1). */
  #unreached(sign: 1 | -1, among: Iterable<number> = this.#unknowns.secrets.keys()): number[] {
    return [...among].filter((secret) => !this.#isReached(secret, sign))
  }

  #isReached(secret: number, sign: 1 | -1): boolean {
    return this.#ways.some(({ secrets }) => isThere(secrets[secret]!, sign))
  }

  /** Whether a secret may be 0 (sign 1), or 4 and more (sign -1). */
  #reaches(secret: number, sign: 1 | -1): boolean {
    if (this.#isReached(secret, sign)) return true
    const found = this.#extreme([secret], sign)
    if (found.status !== 'optimal') return found.status === 'unbounded'
    if (isThere(sign * found.least, sign)) this.#keep(found.values)
    else this.#suspects = [secret, ...this.#suspects.filter((one) => one !== secret)].slice(0, 8)
    return isThere(sign * found.least, sign)
  }

  /** Keeps a way in which the sum of secrets is as small, or as large, as can be. @returns whether there is one. */
  #findsWay(secrets: readonly number[], sign: 1 | -1): boolean {
    const found = this.#extreme(secrets, sign)
    if (found.status === 'optimal') this.#keep(found.values)
    return found.status === 'optimal'
  }

  #keep(counts: readonly number[]): void {
    this.#ways = [this.#wayOf(counts), ...this.#ways].slice(0, mostWays)
  }

  #wayOf(counts: readonly number[]): Way {
    const { secrets } = this.#unknowns
    return { counts, secrets: Float64Array.from(secrets, (secret) => valueIn(counts, secret)) }
  }

  #extreme(secrets: readonly number[], sign: 1 | -1): Solved {
    const cost = this.#unknowns.values.map(() => 0)
    for (const secret of secrets)
      for (const place of this.#unknowns.secrets[secret]!.places) cost[place]! += sign
    return this.#programme.least(cost)
  }
}

/** A way to fill the counts, and what each secret is in it. */
interface Way {
  counts: readonly number[]
  secrets: Float64Array
}

function equalityOf({ places, value }: Sum) {
  const times = new Map<number, number>()
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1)
  return { places: [...times.keys()], factors: [...times.values()], equals: value }
}

/** Whether a secret is 0 (sign 1), or 4 and more (sign -1). */
const isThere = (value: number, sign: 1 | -1) =>
  sign === 1 ? value < 0.001 : value > shownFrom - 1 - 0.001

/** To a thousandth: a solver's answer is right to about 1e-7. */
const valueIn = (way: readonly number[], sum: Sum) => Math.round(exactIn(way, sum) * 1000) / 1000

function exactIn(way: readonly number[], { places }: Sum): number {
  let total = 0
  for (const place of places) total += way[place]!
  return total
}
