/**
 * A text by its Unicode code points, which is how positions in transcripts count: the 🙂 of “She said 🙂 yes”
 * is one, and “yes” begins at 11.
 */
export class CodePoints {
  readonly #points: string | string[]

  constructor(text: string) {
    // Most texts have no sign that UTF-16 counts twice, and are what they are.
    this.#points = /[\uD800-\uDFFF]/.test(text) ? Array.from(text) : text
  }

  get length(): number {
    return this.#points.length
  }

  /** @param from the first, from 0. @param to the one after the last. */
  slice(from: number, to?: number): string {
    const found = this.#points.slice(from, to)
    return typeof found === 'string' ? found : found.join('')
  }
}

/** How many code points a text has. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** The code point at which an index of JavaScript's own, in UTF-16, stands. */
export function pointsUpTo(text: string, index: number): number {
  return lengthOf(text.slice(0, index))
}

/** A stretch of a text: from its first code point to the one after its last. */
export interface Stretch {
  startsAt: number
  endsAt: number
}

/** Whether two stretches share a code point. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** How many code points of a stretch lie in at least one of the others. */
export function covered(stretch: Stretch, by: readonly Stretch[]): number {
  return pieces(stretch, by).reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0)
}

/** The parts of a stretch that lie in at least one of the others, in order and apart. */
export function pieces(stretch: Stretch, by: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const one of by.filter((other) => overlap(stretch, other)).toSorted(byPlace)) {
    const startsAt = Math.max(one.startsAt, stretch.startsAt)
    const endsAt = Math.min(one.endsAt, stretch.endsAt)
    const last = found.at(-1)
    if (last && startsAt <= last.endsAt) last.endsAt = Math.max(last.endsAt, endsAt)
    else found.push({ startsAt, endsAt })
  }
  return found
}

/** Which stands first in the text; of two that begin together, the longer. */
export function byPlace(one: Stretch, other: Stretch): number {
  return one.startsAt - other.startsAt || other.endsAt - one.endsAt
}
