import { refuse, requireWhole } from './refused.ts'

/** Chance that is the same on every platform: the same seed gives the same numbers. */
export interface Random {
  /** A whole number from 0 to 2^32 − 1. */
  uint32(): number
  /** A whole number from 0 to n − 1, each as likely. @param n from 1 to 2^32 */
  below(n: number): number
  /** A number from 0 up to but not 1, one of 2^53 equally far apart. */
  uniform(): number
  /** Puts the array in a random order, in place (Fisher and Yates), each order as likely. */
  shuffle(array: unknown[] | Int32Array | Float64Array): void
}

/**
 * xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021),
 * in 32-bit whole numbers only. Not for secrets.
 * @param seed a whole number of 0 or more, or a text; 7 and '7' are two seeds.
 * @throws Refused for any other seed
 */
export function seeded(seed: number | string): Random {
  return xoshiro128(stateFrom(seed))
}

/** @param state four words of 32 bits, not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state

  function uint32(): number {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return scrambled
  }

  function below(n: number): number {
    requireWhole(n, 'The number of choices', 1, 2 ** 32)
    return pick(n)
  }

  // As many bits as n needs, again while they are too many: no remainder, so no bias.
  function pick(n: number): number {
    if (n === 1) return 0
    const surplus = Math.clz32(n - 1)
    for (;;) {
      const tried = uint32() >>> surplus
      if (tried < n) return tried
    }
  }

  function uniform(): number {
    const high = uint32() >>> 5
    const low = uint32() >>> 6
    return (high * 2 ** 26 + low) / 2 ** 53
  }

  function shuffle(array: unknown[] | Int32Array | Float64Array): void {
    for (let last = array.length - 1; last > 0; last--) {
      const other = pick(last + 1)
      const kept = array[last]
      array[last] = array[other] as never
      array[other] = kept as never
    }
  }

  return { uint32, below, uniform, shuffle }
}

function stateFrom(seed: number | string): [number, number, number, number] {
  const words = typeof seed === 'string' ? wordsOfText(seed) : wordsOfNumber(seed)
  const word = (lane: number) =>
    words.reduce((hash, next) => mixed(hash ^ next), mixed(Math.imul(lane, 0x9e3779b9)))
  const state: [number, number, number, number] = [word(1), word(2), word(3), word(4)]
  return state.some((one) => one !== 0) ? state : [1, 0, 0, 0]
}

function wordsOfText(text: string): number[] {
  return [text.length, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]
}

function wordsOfNumber(seed: number): number[] {
  if (typeof seed !== 'number') refuse('The seed is neither a number nor a text: give one of them.')
  requireWhole(seed, 'The seed')
  return [-1, seed >>> 0, Math.floor(seed / 2 ** 32)]
}

/** One step of splitmix32, so that seeds that are alike begin far apart. */
function mixed(word: number): number {
  let hash = (word + 0x9e3779b9) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
