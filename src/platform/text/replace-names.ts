import { lengthOf } from './code-points.ts'
import { replaced, type Replacement } from './replaced.ts'
import { wholeWord, type Known } from './suggest-names.ts'

/** A text with its pseudonyms. */
export function replaceNames(words: string, pairs: readonly Known[]): string {
  return replaced(words, placesOfNames(words, pairs)).words
}

/**
 * Where names stand in a text and what takes their place: each name as a whole word, the longest first, and
 * also where it is written in capitals. What was put in is never replaced again.
 */
export function placesOfNames(words: string, pairs: readonly Known[]): Replacement[] {
  const stands = new Map<string, string>()
  for (const { standsFor, pseudonym } of pairs) {
    stands.set(standsFor, pseudonym)
    const loud = standsFor.toUpperCase()
    if (loud !== standsFor && !stands.has(loud)) stands.set(loud, pseudonym.toUpperCase())
  }
  if (stands.size === 0) return []
  const longestFirst = [...stands.keys()].toSorted((one, other) => other.length - one.length)
  const any = new RegExp(longestFirst.map((one) => wholeWord(one).source).join('|'), 'gu')
  const found: Replacement[] = []
  let index = 0
  let points = 0
  for (const match of words.matchAll(any)) {
    const startsAt = points + lengthOf(words.slice(index, match.index))
    const endsAt = startsAt + lengthOf(match[0])
    found.push({ startsAt, endsAt, becomes: stands.get(match[0])! })
    index = match.index + match[0].length
    points = endsAt
  }
  return found
}
