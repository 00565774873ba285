import { CodePoints, type Stretch } from './code-points.ts'

/** A stretch of a text, and what is to stand in its place. */
export interface Replacement extends Stretch {
  /** Never empty: what covered it covers this. */
  becomes: string
}

export interface Replaced {
  words: string
  /** Where a stretch of the text before is now: it covers the same words, and what took the place of some. */
  moved(stretch: Stretch): Stretch
}

/**
 * A text with some of its stretches replaced. A stretch that begins or ends within one of them covers all
 * that took its place: of a name half of which was coded there is no half.
 * @param replacements in order, and apart.
 */
export function replaced(words: string, replacements: readonly Replacement[]): Replaced {
  const text = new CodePoints(words)
  const places: { from: Stretch; to: Stretch }[] = []
  let now = ''
  let length = 0
  let at = 0
  for (const { startsAt, endsAt, becomes } of replacements) {
    now += text.slice(at, startsAt) + becomes
    const begins = length + startsAt - at
    length = begins + Array.from(becomes).length
    places.push({ from: { startsAt, endsAt }, to: { startsAt: begins, endsAt: length } })
    at = endsAt
  }
  const shifted = (position: number, within: 'startsAt' | 'endsAt') => {
    const last = places.findLast(({ from }) => from.startsAt < position)
    if (!last) return position
    const isWithin = position < last.from.endsAt
    return isWithin ? last.to[within] : position - last.from.endsAt + last.to.endsAt
  }
  return {
    words: now + text.slice(at),
    moved: ({ startsAt, endsAt }) => ({
      startsAt: shifted(startsAt, 'startsAt'),
      endsAt: shifted(endsAt, 'endsAt'),
    }),
  }
}
