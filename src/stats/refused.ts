/**
 * Input that a function can't answer for: its message is a sentence that says what is wrong, and
 * what to do. It is thrown; a statistic that the data leave without a meaning is `undefined`.
 */
export class Refused extends Error {
  override name = 'Refused'
}

/** @throws Refused with this sentence. */
export function refuse(sentence: string): never {
  throw new Refused(sentence)
}

/** @throws Refused unless it is a whole number from `least` to `most`. */
export function requireWhole(
  value: number,
  name: string,
  least = 0,
  most = Number.MAX_SAFE_INTEGER,
): void {
  if (!Number.isSafeInteger(value) || value < least || value > most)
    refuse(
      `${name} is ${shown(value)}: give a whole number ${most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : `of ${least} or more`}.`,
    )
}

/** @throws Refused unless it is a number, neither infinite nor NaN. */
export function requireFinite(value: number, name: string): void {
  if (!Number.isFinite(value)) refuse(`${name} is ${shown(value)}: give a finite number.`)
}

/** @throws Refused unless it is a finite number above 0. */
export function requirePositive(value: number, name: string): void {
  if (!Number.isFinite(value) || value <= 0)
    refuse(`${name} is ${shown(value)}: give a number above 0.`)
}

/** @throws Refused unless it is a number from 0 to 1. */
export function requireProbability(value: number, name: string): void {
  if (!(typeof value === 'number' && value >= 0 && value <= 1))
    refuse(`${name} is ${shown(value)}: give a number from 0 to 1.`)
}

/** @throws Refused unless it lies between 0 and 1, neither of them: a confidence, a power. */
export function requireShare(value: number, name: string): void {
  if (!(typeof value === 'number' && value > 0 && value < 1))
    refuse(`${name} is ${shown(value)}: give a number between 0 and 1, such as 0.95.`)
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return 'no number'
  return typeof value === 'string' ? `"${value}"` : String(value)
}
