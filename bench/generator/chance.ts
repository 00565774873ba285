/** Chance that falls out the same for the same seed, so that every run has the same listings. */
export interface Chance {
  /** 0 to just under 1. */
  share(): number
  /** A whole number, both ends included. */
  whole(from: number, until: number): number
  often(share: number): boolean
  one<T>(of: readonly T[]): T
  /** Different ones, in the order in which they stand. */
  some<T>(of: readonly T[], count: number): T[]
}

/** Mulberry32: 32 bits of state, good enough to invent with. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, until: number) => from + Math.floor(share() * (until - from + 1))
  return {
    share,
    whole,
    often: (part) => share() < part,
    one: (of) => of[whole(0, of.length - 1)]!,
    some(of, count) {
      const left = of.map((_, index) => index)
      while (left.length > count) left.splice(whole(0, left.length - 1), 1)
      return left.map((index) => of[index]!)
    },
  }
}
