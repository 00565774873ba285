import { seeded } from '#stats'

/** Chance as lives need it: the same seed gives the same choices, ids too. */
export interface Chance {
  /** Whether something happens that happens so often. @param share of 1 */
  is(share: number): boolean
  /** A whole number, both included; where the most is less than the least, the least. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  /** So many of a list, each once, in its order. */
  some<T>(list: readonly T[], many: number): T[]
  /** One of the keys, as often as their numbers say. */
  weighted<T extends string>(weights: Record<T, number>): T
  /** How long until something that happens once in so many days, on average. */
  daysUntil(mean: number): number
  /** A UUID of version 7, of the moment in milliseconds: rows lie in the order in which they were made. */
  id(at: number): string
}

export function chance(seed: string): Chance {
  const random = seeded(seed)
  const between = (least: number, most: number) =>
    least + random.below(Math.max(0, most - least) + 1)
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const hex = (of: number, length: number) => of.toString(16).padStart(length, '0')
  return {
    is: (share) => random.uniform() < share,
    between,
    pick,
    some(list, many) {
      const order = list.map((_, index) => index)
      random.shuffle(order)
      return order
        .slice(0, many)
        .toSorted((a, b) => a - b)
        .map((index) => list[index]!)
    },
    weighted(weights) {
      const all = Object.entries<number>(weights) as [keyof typeof weights, number][]
      let left = random.uniform() * all.reduce((sum, [, weight]) => sum + weight, 0)
      return (all.find(([, weight]) => (left -= weight) < 0) ?? all.at(-1)!)[0]
    },
    daysUntil: (mean) => Math.max(1, Math.round(-Math.log(1 - random.uniform()) * mean)),
    id(at) {
      const time = hex(at, 12)
      const [a, b, c] = [random.uint32(), random.uint32(), random.uint32()]
      const variant = ((b >>> 16) & 0x3fff) | 0x8000
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a & 0xfff, 3)}-${hex(variant, 4)}-${hex(b & 0xffff, 4)}${hex(c, 8)}`
    },
  }
}
